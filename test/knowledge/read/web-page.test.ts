import { describe, expect, test } from 'vitest';
import { readPassages } from '../../../src/knowledge/documents.ts';

/** What is read of a page: each passage with its headings before it. */
async function read(body: string, head = ''): Promise<string> {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const passages = await readPassages('a.html', Buffer.from(html), []);
  return passages.map(({ section, text }) => `${[...section, ''].join(' | ')}${text}`).join('\n');
}

describe('what a form on a page says', () => {
  test('ticks stand before their words, wherever the box is drawn', async () => {
    const text = await read(
      '<h1>Wie verwijst</h1><form><fieldset><legend>Kies wie:</legend><label><input type="checkbox" checked> Jeugdarts</label><label>Leerkracht <input type="checkbox"></label><input type="radio" id="h" checked><label for="h">Huisarts</label></fieldset></form>',
    );
    expect(text).toBe('Wie verwijst | Kies wie:\n☒ Jeugdarts\n☐ Leerkracht\n☒ Huisarts');
  });

  test('ticks in a table stand in their cells', async () => {
    const text = await read(
      '<table><tr><th>Wie</th><th>Mag bellen</th></tr><tr><td>Mentor</td><td><input type="checkbox"></td></tr><tr><td>Huisarts</td><td><input type="checkbox" checked></td></tr></table>',
    );
    expect(text).toBe('Wie: Mentor; Mag bellen: ☐\nWie: Huisarts; Mag bellen: ☒');
  });

  test('values that were filled in or chosen stay; what asks, searches or sends goes', async () => {
    const text = await read(
      '<form id="f"><h1>Aanmelding</h1><p>Team: <select><option>Kies een team</option><option selected>Team Duin</option></select></p><p>Telefoon: <input type="text" value="0123-456789"></p><p>Regio: <select><option>Alle</option><option>Zee</option></select>Zeekant</p><input type="hidden" value="geheim"><input type="submit" value="Verstuur"></form><form class="zoeken"><label>Zoek een team</label><input type="search" value="x"></form>',
    );
    expect(text).toBe('Aanmelding | Team: Team Duin\nTelefoon: 0123-456789\nRegio: Zeekant');
  });
});

describe('what no reader of a page sees', () => {
  test.each([
    ['crossed out', '<s>tien </s>'],
    ['deleted', '<del>tien </del>'],
    ['crossed out by its style', '<span style="color:red; text-decoration: line-through">tien </span>'],
    ['crossed out by its class', '<span class="oud">tien </span>'],
    ['hidden', '<span hidden>tien </span>'],
    ['hidden by its style', '<span style="display:none">tien </span>'],
    ['hidden by its class, inside another', '<b class="blok"><i class="intern">tien </i></b>'],
    ['hidden by Word', '<span style="mso-hide:all">tien </span>'],
    ['for screen readers', '<span class="visually-hidden">tien </span>'],
    ['a comment', '<!-- tien\n\nregels -->'],
  ])('is left out: %s', async (_, piece) => {
    const style =
      '<style>/* looks */ .oud, .weg { text-decoration-line: line-through } .blok .intern {display: none !important} p:hover {display:none} @media print { p { display: none } }</style>';
    expect(await read(`<p>Binnen ${piece}acht dagen.</p>`, style)).toBe('Binnen acht dagen.');
  });
});

describe('a page that unfolds', () => {
  test('keeps the question of a button, of a summary and of a tab as heading', async () => {
    const text = await read(
      [
        '<h1>Vragen</h1>',
        '<div class="item"><button aria-controls="a">Wie meldt aan?</button><div id="a" style="display:none"><p>De huisarts meldt aan.</p></div></div>',
        '<h2><button aria-controls="b">Wat kost het?</button></h2><div id="b" hidden><p>Het is gratis.</p></div>',
        '<h2>Meer</h2><details><summary>Hoe lang duurt het?</summary><p>Drie weken.</p></details><p>Bel bij twijfel.</p>',
        '<div role="tablist"><a role="tab" href="#t1">Voor scholen</a></div><div role="tabpanel" id="t1" hidden><p>De mentor belt.</p></div>',
        '<button>Toon alles</button>',
      ].join(''),
    );
    expect(text.split('\n')).toEqual([
      'Vragen | Wie meldt aan? | De huisarts meldt aan.',
      'Vragen | Wat kost het? | Het is gratis.',
      'Vragen | Meer | Hoe lang duurt het? | Drie weken.',
      'Vragen | Meer | Bel bij twijfel.',
      'Vragen | Meer | Voor scholen | De mentor belt.',
    ]);
  });

  test('with parts that a script or the button before them opens', async () => {
    const style = '<style>.dicht { display: none }</style>';
    const page = [
      '<h1>Vragen</h1>',
      `<div><button onclick="vouw('d1')">Wie meldt aan?</button><div id="d1" class="dicht"><p>De huisarts.</p></div></div>`,
      '<div><h2><button aria-expanded="false">Wat kost het?</button></h2><div class="dicht"><p>Niets.</p></div></div>',
      '<div><p>Bel bij twijfel.</p><p class="dicht">Vervallen zin.</p></div>',
    ];
    expect((await read(page.join(''), style)).split('\n')).toEqual([
      'Vragen | Wie meldt aan? | De huisarts.',
      'Vragen | Wat kost het? | Niets.',
      'Bel bij twijfel.',
    ]);
  });

  test('with panels that only their class tells', async () => {
    const text = await read(
      '<h1>Vragen</h1><h3 class="accordion-title">Wie meldt aan?</h3><div class="accordion-body" style="display:none">De huisarts.</div>',
    );
    expect(text).toBe('Vragen | Wie meldt aan? | De huisarts.');
  });
});

describe('a whole page', () => {
  test('in one form is read without its tools', async () => {
    const text = await read(
      '<form id="aspnetForm" action="zoek.aspx"><input type="hidden" value="x"><div id="menu"><ul><li><a href="/a">Start</a></li><li><a href="/b">Nieuws</a></li><li><a href="/c">Teams</a></li></ul></div><h1>Toegang</h1><p>Het wijkteam is de toegang.</p></form>',
    );
    expect(text).toBe('Toegang | Het wijkteam is de toegang.');
  });

  test('is read without menus, banners, share lines, captions and dates of the page', async () => {
    const text = await read(
      [
        '<div class="cookie-banner"><p>Deze site gebruikt cookies.</p><button>Akkoord</button></div><a class="skip-link" href="#x">Naar de inhoud</a>',
        '<header><p>Gemeente Duinoord</p><h1>Jeugdhulp</h1></header><ol class="breadcrumb"><li>Start</li></ol>',
        '<ul><li><a href="#s">Spoed</a></li><li><a href="#w">Wachten</a></li><li><a href="#k">Kosten</a></li></ul>',
        '<p>Het wijkteam is de toegang.</p><figure><img src="x.jpg"><figcaption>Een kind leest.</figcaption></figure>',
        '<p>Foto: Fotopersbureau</p><p>Laatst gewijzigd op 3 maart 2026</p><p>1.204 keer bekeken</p><p>Deel deze pagina</p><p>Was deze informatie nuttig?</p>',
        '<p>Bel bij spoed.</p><div class="share"><a href="x">Facebook</a></div><footer>Colofon</footer>',
      ].join(''),
    );
    expect(text).toBe('Jeugdhulp | Het wijkteam is de toegang.\nBel bij spoed.');
  });

  test.each([
    'Sla het menu over',
    'U bevindt zich hier: Start / Opvoeden / Hulp vragen',
    'Hebt u gevonden wat u zocht? Ja Nee',
    'Heeft deze informatie u verder geholpen?',
    'Wat vindt u van onze website?',
    'Deze pagina is voor het laatst gewijzigd op vrijdag 6 maart 2026 om 9:05 uur',
    'Geüpload op 6 maart 2026 door de redactie',
    'Laatste update: 06-03-2026 · Leestijd 5 minuten · Eigenaar: team communicatie · 14 mensen vinden dit nuttig',
    'Gezien door 52 collega’s',
    'Log in om te reageren',
    'Stuur deze pagina door',
    'Wij gebruiken alleen noodzakelijke cookies.',
    '© 2026 Gemeente Zeewijk',
    'Versiegeschiedenis',
    'Volg ons op LinkedIn',
    'Uitschrijven | Stuur door | Volg ons',
  ])('is read without the line "%s"', async (line) => {
    expect(await read(`<main><h1>Hulp</h1><p>Het Zeeteam helpt.</p><p>${line}</p></main>`)).toBe(
      await read('<main><h1>Hulp</h1><p>Het Zeeteam helpt.</p></main>'),
    );
  });

  test.each([
    'Bent u niet tevreden over het Zeeteam?',
    'Is de informatie vertrouwelijk?',
    'Mail naar jeugd@zeewijk.example',
    'Verstuur via Zorgmail',
    'Duur: 30 minuten',
    'Reageren kan tot 6 maart 2026.',
    'Wachtlijst overslaan kan niet.',
  ])('keeps the line "%s"', async (line) => {
    expect(await read(`<main><h1>Hulp</h1><p>${line}</p></main>`)).toContain(line);
  });

  test('keeps steps and headings that are called as buttons are, without what opens them', async () => {
    const text = await read(
      '<main><h1>Werkwijze</h1><h2>Reageren ▾</h2><ol><li>Inloggen</li><li>Zoeken op naam</li></ol></main>',
    );
    expect(text).toBe('Werkwijze | Reageren | 1. Inloggen\n2. Zoeken op naam');
  });

  test('is read without what its readers wrote below it, and without how a link opens', async () => {
    const text = await read(
      `<main><h1>Hulp</h1><h2>Aanmelden</h2><p>Vul het <a href="https://a.example/f">formulier (pdf, 120 kB)</a> in.</p>
      <h2>Reacties (2)</h2><p>Ik hoorde dat school zelf verwijst.</p><h3>Antwoord</h3><p>Nee hoor.</p><h2>Kosten</h2><p>Hulp is gratis.</p></main>`,
    );
    expect(text).toBe('Hulp | Aanmelden | Vul het formulier in.\nHulp | Kosten | Hulp is gratis.');
  });

  test('keeps a list of links below its words, and the heading outside its main part', async () => {
    const text = await read(
      '<header><h1>Verwijzen</h1></header><main><p>Verwijs naar:</p><ul><li><a href="/a">Leeshuis</a></li><li><a href="/b">Taalkamer</a></li><li><a href="/c">Rekenhoek</a></li></ul></main>',
    );
    expect(text).toBe('Verwijzen | Verwijs naar:\n- Leeshuis\n- Taalkamer\n- Rekenhoek');
  });

  test('keeps labels that stand side by side apart, and terms with what is said of them', async () => {
    const text = await read(
      '<p>Voor <span class="chip">Huisartsen</span><span class="chip">Scholen</span></p><dl><dt>Telefoon</dt><dd>0123-456789</dd><dt>Open:</dt><dd>elke dag</dd></dl>',
    );
    expect(text).toBe('Voor Huisartsen, Scholen\nTelefoon: 0123-456789\nOpen: elke dag');
  });
});

describe('what only its place on a page tells', () => {
  test('a label stands before its value, whatever the elements are', async () => {
    const field = (label: string, value: string): string =>
      `<div class="field"><div class="field__label">${label}</div><div class="field__item">${value}</div></div>`;
    const text = await read(
      `<main><h1>Zeeteam</h1>${field('Telefoon', '0251 444 333')}${field('Open:', 'dinsdag')}</main>`,
    );
    expect(text).toBe('Zeeteam | Telefoon: 0251 444 333\nOpen: dinsdag');
  });

  test('chips in small letters do not glue together', async () => {
    const text = await read(
      '<main><h1>Zeeteam</h1><p>Voor<span class="tag">peuters</span><span class="tag">pleegouders</span></p></main>',
    );
    expect(text).toBe('Zeeteam | Voor peuters, pleegouders');
  });

  test('short lines below a colon are a list, and lines of an address are none', async () => {
    const text = await read(
      '<main><h1>Zeeteam</h1><p>Aanmelden kan via:<br>de <b>school</b><br>de jeugdarts<br>- het loket</p><p>Kade 1<br>Zeewijk<br>Nederland</p></main>',
    );
    expect(text).toContain('Aanmelden kan via:\n- de school\n- de jeugdarts\n- het loket');
    expect(text).toContain('Kade 1 Zeewijk Nederland');
  });

  test('heads at the left of a table stand before their row, also below an empty corner', async () => {
    const rows = '<tr><th>Telefoon</th><td>0251 444 333</td></tr><tr><th>Open</th><td>dinsdag</td></tr>';
    expect(await read(`<main><h1>Zeeteam</h1><table>${rows}</table></main>`)).toBe(
      'Zeeteam | Telefoon: 0251 444 333\nOpen: dinsdag',
    );
    const days =
      '<tr><td></td><th>Duinrode</th><th>Zeewijk</th></tr><tr><th>Open</th><td>maandag</td><td>dinsdag</td></tr>';
    expect(await read(`<main><h1>Zeeteam</h1><table>${days}</table></main>`)).toContain(
      'Duinrode: maandag; Zeewijk: dinsdag',
    );
  });

  test('a row with a telephone number or an address is no head', async () => {
    const rows = '<tr><td>Telefoon</td><td>0251 444 333</td></tr><tr><td>Open</td><td>dinsdag</td></tr>';
    expect(await read(`<main><h1>Zeeteam</h1><table>${rows}</table></main>`)).toBe(
      'Zeeteam | Telefoon: 0251 444 333\nOpen: dinsdag',
    );
  });
});

describe('merged cells of a table on a page', () => {
  test('each row and column says the value that holds for it', async () => {
    const text = await read(
      '<table><caption>Toegang per gemeente</caption><tr><th rowspan="2">Gemeente</th><th colspan="2">Team</th></tr><tr><th>Naam</th><th>Dag</th></tr><tr><td rowspan="2">Duinoord</td><td>Wijkteam</td><td>maandag</td></tr><tr><td colspan="2">gesloten in juli</td></tr></table>',
    );
    expect(text).toBe(
      'Toegang per gemeente | Gemeente: Duinoord; Team Naam: Wijkteam; Team Dag: maandag\nGemeente: Duinoord; Team Naam: gesloten in juli; Team Dag: gesloten in juli',
    );
  });

  test('a table that is only layout is text', async () => {
    const text = await read(
      '<table><tr><td><h2>Spoed</h2><p>Bel de wachtdienst.</p></td><td><h2>Wachten</h2><p>Dat duurt drie weken.</p></td></tr></table>',
    );
    expect(text).toBe('Spoed | Bel de wachtdienst.\nWachten | Dat duurt drie weken.');
  });
});
