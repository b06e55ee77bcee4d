import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { BuildReport } from '../../src/knowledge/build-index.ts';
import { openAnswers, writeFiles } from '../helpers/knowledge.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { drawPdf } from './draw-pdf.ts';

type Write = (pdf: PDFKit.PDFDocument) => void;

/** What the index makes of a PDF: its passages, and answers from them. */
async function indexed(
  write: Write,
): Promise<{ text: string; report: BuildReport; ask: (text: string) => Promise<Answer> }> {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'sources.yaml': '- {file: a.pdf, title: Afspraken, regio: Duinstreek, gemeenten: [Duinrode], date: 2026-02-01}\n',
    'a.pdf': await drawPdf(write),
  });
  const { ask, report, knowledge } = await openAnswers([folder], temporaryFolder());
  const { passages, sources } = knowledge.index;
  const own = passages.filter(({ source }) => sources[source]!.document === 'a.pdf');
  return {
    text: own.map(({ section, text }) => `${section.join(' > ')} | ${text}`).join('\n'),
    report,
    ask: (text) => ask({ text, gemeente: 'Duinrode' }),
  };
}

function picture(): Buffer {
  return PNG.sync.write(new PNG({ width: 8, height: 8 }));
}

const SENTENCE = 'Het Duinteam denkt mee met huisartsen in Duinrode.';

describe('a PDF of which pages are pictures', () => {
  test('is read, and those pages are named', async () => {
    const { report, ask } = await indexed((pdf) => {
      pdf.text(SENTENCE);
      pdf.addPage().image(picture(), 0, 0, { width: 595, height: 841 });
      pdf.addPage().text('Slot. Dit geldt in heel Duinrode.');
      pdf.addPage().addPage();
      for (let at = 0; at < 40; at += 1) pdf.rect(60, 60 + at * 12, 300, 6).fill('black');
    });
    expect(report.problems).toMatchObject([
      {
        fatal: true,
        text: /a\.pdf: page 2, 5: a picture/,
        about: { document: 'a.pdf', matter: 'picture', pages: [2, 5], lost: true },
      },
    ]);
    expect((await ask('Wie denkt mee met huisartsen?')).text).toContain('Duinteam');
  }, 30_000);

  test('with text beside its pictures has nothing to say', async () => {
    const { report } = await indexed((pdf) =>
      pdf.text(SENTENCE).image(picture(), 60, 200, { width: 400, height: 400 }),
    );
    expect(report.problems).toEqual([]);
  }, 30_000);
});

describe('a PDF with a form', () => {
  test('says what was filled in, beside or below its label, and what was ticked', async () => {
    const { text, ask } = await indexed((pdf) => {
      pdf.initForm();
      pdf.fontSize(16).text('Kaart van Duinrode', 60, 60).fontSize(11);
      pdf
        .text('Telefoon van het Duinteam:', 60, 120)
        .formText('a', 260, 115, 200, 20, { value: '0251 123 456' } as object);
      pdf
        .text('Voor wie is het Duinteam?', 60, 160)
        .formText('b', 60, 180, 300, 20, { value: 'gezinnen in Duinrode' } as object);
      pdf.formCheckbox('c', 60, 240, 12, 12, { value: true } as object).text('Huisarts mag bellen', 80, 241);
    });
    expect(text).toContain('Telefoon van het Duinteam: 0251 123 456');
    expect(text).toContain('Voor wie is het Duinteam?: gezinnen in Duinrode');
    expect((await ask('Wat is het telefoonnummer van het Duinteam?')).text).toContain('0251 123 456');
  }, 30_000);

  test('that is empty is named', async () => {
    const { report } = await indexed((pdf) => {
      pdf.initForm();
      pdf.text(SENTENCE, 60, 60).text('Telefoon:', 60, 120).formText('a', 260, 115, 200, 20, {});
    });
    expect(report.problems).toMatchObject([{ fatal: false, text: /page 1: a form in which nothing is filled in/ }]);
  }, 30_000);
});

describe('a PDF whose letters stand otherwise', () => {
  const ROWS = [
    ['Gemeente', 'Team', 'Open'],
    ['Duinrode', 'Duinteam', 'elke ochtend'],
    ['Strandhoek', 'Kustteam', 'op dinsdag'],
  ];
  const table: Write = (pdf) => {
    for (const [row, cells] of ROWS.entries())
      for (const [column, cell] of cells.entries())
        pdf.text(cell, 90 + column * 150, 240 + row * 24, { lineBreak: false });
  };

  test.each([90, -90, 180])(
    'turned by %i degrees keeps the rows of its table',
    async (degrees) => {
      const { text } = await indexed((pdf) => {
        pdf.rotate(degrees, { origin: [297, 420] });
        pdf.fontSize(16).text('Wie doet wat', 90, 200, { lineBreak: false }).fontSize(11);
        table(pdf);
      });
      expect(text).toContain('Wie doet wat | Gemeente: Duinrode; Team: Duinteam; Open: elke ochtend');
      expect(text).toContain('Gemeente: Strandhoek; Team: Kustteam');
    },
    30_000,
  );

  test('with a note up the margin keeps that out of its sentences', async () => {
    const { text } = await indexed((pdf) => {
      pdf.text('De huisarts belt het Duinteam als een kind langer dan twee', 60, 100, { lineBreak: false });
      pdf
        .save()
        .rotate(90, { origin: [30, 300] })
        .text('Versie voor overleg', 30, 300, { lineBreak: false })
        .restore();
      pdf.text('weken niet naar school gaat.', 60, 114, { lineBreak: false });
    });
    expect(text).toContain('langer dan twee weken niet naar school gaat.');
    expect(text).toContain('Versie voor overleg');
  }, 30_000);

  test('drawn twice says it once', async () => {
    const { text } = await indexed((pdf) => {
      for (const shift of [0, 0.3]) pdf.text(SENTENCE, 60 + shift, 100, { lineBreak: false });
    });
    expect(text.split('Duinteam')).toHaveLength(2);
  }, 30_000);

  test.each(['•', '➤', 'D'])(
    'with a large %s before a line makes that no heading',
    async (mark) => {
      const { text, ask } = await indexed((pdf) => {
        pdf.font('Helvetica-Bold').text('Drie teams', 60, 80).font('Helvetica');
        for (const [at, line] of [
          'Het Duinteam denkt mee en geeft',
          'binnen drie dagen advies aan scholen.',
        ].entries()) {
          if (at === 0) pdf.fontSize(15).text(mark, 66, 107, { lineBreak: false }).fontSize(11);
          pdf.text(line, 84, 110 + at * 14, { lineBreak: false });
        }
      });
      expect(text).toMatch(/^Drie teams \|.*geeft binnen drie dagen/);
      expect((await ask('Hoe snel geeft het Duinteam advies?')).text).toContain('binnen drie dagen');
    },
    30_000,
  );
});

describe('what the author of a PDF crossed out', () => {
  test('with a line or a mark is not read, and the words beside it stay', async () => {
    const { text } = await indexed((pdf) => {
      pdf.text('Het Duinteam belt terug binnen ', { continued: true });
      pdf.text('vijf', { strike: true, continued: true }).text(' tien werkdagen.', { strike: false });
      pdf.moveDown().text('De school meldt leerlingen aan. De huisarts meldt ook aan.');
      const from = 60 + pdf.widthOfString('De school meldt leerlingen aan. ');
      const { y } = pdf;
      pdf.strike(from, y - 13, pdf.widthOfString('De huisarts meldt ook aan.'), 12);
      pdf.moveDown().text('De wethouder beslist.', { strike: true });
    });
    expect(text).toBe(' | Het Duinteam belt terug binnen tien werkdagen.\nDe school meldt leerlingen aan.');
  }, 30_000);

  test('is no line under words, beside them, or of a table that goes on past them', async () => {
    const { text } = await indexed((pdf) => {
      pdf.text('Het Duinteam belt altijd terug.', 60, 60, { underline: true });
      pdf.text('Het Zeeteam belt nooit terug.', 60, 100);
      pdf.moveTo(40, 104).lineTo(500, 104).stroke();
      pdf.moveTo(60, 130).lineTo(200, 130).stroke();
    });
    expect(text).toContain('Het Duinteam belt altijd terug.');
    expect(text).toContain('Het Zeeteam belt nooit terug.');
  }, 30_000);
});

describe('a table in a PDF', () => {
  test('says in each row what is printed once at its left, and never its head', async () => {
    const { text } = await indexed((pdf) => {
      const rows = [
        ['Gemeente', 'Vraag', 'Team'],
        ['', 'Vervoer', 'Regiobureau'],
        ['Duinrode', 'Dyslexie', 'Leespunt Noord'],
        ['', 'Verblijf', 'Duinteam'],
        ['Zeewijk', 'Dyslexie', 'Leespunt Zuid'],
      ];
      for (const [at, cells] of rows.entries())
        for (const [column, cell] of cells.entries())
          if (cell) pdf.text(cell, 60 + column * 130, 100 + at * 20, { lineBreak: false });
    });
    expect(text.split('\n').map((line) => line.replace(/^.* \| /, ''))).toEqual([
      'Vraag: Vervoer; Team: Regiobureau',
      'Gemeente: Duinrode; Vraag: Dyslexie; Team: Leespunt Noord',
      'Gemeente: Duinrode; Vraag: Verblijf; Team: Duinteam',
      'Gemeente: Zeewijk; Vraag: Dyslexie; Team: Leespunt Zuid',
    ]);
  }, 30_000);

  test('drawn line by line keeps a cell of two lines whole, and the text below the table out of it', async () => {
    const { text } = await indexed((pdf) => {
      const write = (y: number, cells: readonly string[]): void => {
        for (const [column, cell] of cells.entries())
          if (cell) pdf.text(cell, 60 + column * 130, y, { lineBreak: false });
      };
      write(100, ['Gemeente', 'Vraag', 'Team']);
      write(125, ['Duinrode', 'Ernstige dyslexie', 'Leespunt Noord']);
      write(138, ['', 'in groep vijf', '']);
      write(163, ['Zeewijk', 'Verblijf', 'Zeeteam']);
      write(188, ['De teams denken mee met huisartsen in de hele regio.']);
    });
    expect(text.split('\n').map((line) => line.replace(/^.*? \| /, ''))).toEqual([
      'Gemeente: Duinrode; Vraag: Ernstige dyslexie in groep vijf; Team: Leespunt Noord',
      'Gemeente: Zeewijk; Vraag: Verblijf; Team: Zeeteam',
      'De teams denken mee met huisartsen in de hele regio.',
    ]);
  }, 30_000);
});

describe('a PDF in columns', () => {
  const LEFT = [
    'Het Duinteam denkt mee met',
    'huisartsen die twijfelen over',
    'een kind en geeft binnen drie',
    'werkdagen een advies dat de',
    'huisarts met het gezin',
    'bespreekt.',
  ];
  const RIGHT = [
    'Het Kustteam helpt scholen',
    'wanneer een leerling lang',
    'thuis zit en maakt samen met',
    'de ouders een plan dat elke',
    'maand op tafel komt bij de',
    'school.',
  ];

  test('drawn line by line reads the first before the second', async () => {
    const { text } = await indexed((pdf) => {
      for (const [at, line] of LEFT.entries()) {
        pdf.text(line, 60, 100 + at * 14, { lineBreak: false });
        pdf.text(RIGHT[at]!, 310, 100 + at * 14, { lineBreak: false });
      }
    });
    expect(text).toContain(LEFT.join(' '));
    expect(text).toContain(RIGHT.join(' '));
  }, 30_000);

  test('with a block in the margin leaves the sentence whole', async () => {
    const body = [
      'De huisarts die een kind van zes jaar ziet dat niet meer slaapt en',
      'niet meer eet, belt eerst met het Duinteam en spreekt dan met',
      'de ouders af wie er thuis komt, zodat het gezin niet nog een keer',
      'zijn verhaal moet doen bij iemand die het kind daarna niet meer',
      'ziet en daar samen met de school een plan voor maakt dat past.',
    ];
    const { text } = await indexed((pdf) => {
      for (const [at, line] of body.entries()) {
        pdf.text(line, 60, 100 + at * 14, { lineBreak: false });
        if (at === 1) pdf.fontSize(8).text('Meer weten?', 440, 128, { lineBreak: false }).fontSize(11);
        if (at === 2) pdf.fontSize(8).text('Zie bijlage twee', 440, 142, { lineBreak: false }).fontSize(11);
      }
    });
    expect(text).toContain(body.join(' '));
    expect(text).toMatch(/Meer weten\?\sZie bijlage twee/);
  }, 30_000);
});
