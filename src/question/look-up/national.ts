import { LANDELIJK } from '../../domain/regio.ts';
import type { NationalRecord } from '../../knowledge/records/load-records.ts';
import { recordTexts } from '../../texts/records.ts';
import type { Asked, LookUpSources, Reader } from './asked.ts';
import { askedWords, isGrammar, stemSet, stemsOfText } from './asked-words.ts';
import { fitLines } from './fit.ts';
import { restOf } from './frames.ts';
import type { LookedUp } from './looked-up.ts';
import { nationalSource } from './record-sources.ts';
import { verwijzerOf } from './roles.ts';

type Facts = readonly NationalRecord[];

/** A national topic: when a question is about it, which words it may hold besides, and which facts then answer. */
interface Topic {
  topic: NationalRecord['topic'];
  asks: RegExp;
  frame: ReadonlySet<string>;
  /** How many words beside those are let pass: what a child is treated for changes nothing about consent. */
  slack: number;
  choose: (facts: Facts, asked: Asked) => Facts;
}

const TOPICS: readonly Topic[] = [
  {
    topic: 'toestemming',
    slack: 1,
    asks: /\btoestemming\w*|\bzonder (?:(?:dat|de|zijn|haar|hun|z'n) )*(?:ouders?|moeder|vader)\b|\bouders? .*\b(?:akkoord|tekenen|meebeslissen|weten)\b|\bzelf (?:over .* )?(?:beslissen|besluiten)\b/,
    frame: stemSet(
      'toestemming nodig ouders akkoord tekenen zelf beslissen besluiten mogen geven psycholoog behandeling gesprek leeftijd gezag weten starten komen gezaghebbend beide',
    ),
    choose: byAge,
  },
  {
    topic: 'meldcode',
    slack: 0,
    asks: /\bmeldcode\b|\bknmg\b/,
    frame: stemSet('meldcode stappen stap knmg kindermishandeling huiselijk geweld vermoeden'),
    choose: byRole,
  },
  {
    topic: 'woonplaats',
    slack: 1,
    asks: /woonplaats\w*|\bwelke gemeente .*\b(?:verantwoordelijk|betaalt|betalen|beslist)\b|\bverantwoordelijke gemeente\b|\bverhuis\w*|\bverhuizing/,
    frame: stemSet(
      'woonplaats woonplaatsbeginsel verantwoordelijk betaalt betalen beslist verhuist verhuizing verhuisd andere gescheiden pleeggezin pleegzorg instelling verblijft woont ingeschreven ambulant loopt door',
    ),
    choose: mostAlike,
  },
  {
    topic: 'verwijzers',
    slack: 0,
    asks: /\bverwijsrecht\b|\bwie (?:mag|mogen|kan|kunnen) (?:er )?(?:\S+ ){0,4}?(?:door)?verwijzen\b|\b(?:mag|mogen) (?:een |de |ik als )?(?:poh|praktijkondersteuner|school|scholen|jeugdarts|intern begeleider|gi|huisarts|medisch specialist)\S*(?: \S+){0,4} (?:door)?verwijzen\b/,
    frame: stemSet(
      'verwijsrecht verwijzen doorverwijzen wettelijk verwijzer zelf direct rechtstreeks naar specialistische',
    ),
    choose: byRole,
  },
  {
    topic: 'nummers',
    slack: 0,
    asks: /(?:\w*nummer|\btelefoon|\bbel|\bbereik)\w*.*(?:veilig thuis|kindertelefoon|\b11[23]\b)|(?:veilig thuis|kindertelefoon|\b11[23]\b).*(?:nummer|telefoon|bel|bereik)/,
    frame: stemSet('nummer telefoonnummer telefoon veilig thuis kindertelefoon 112 113 zelfmoordpreventie bellen'),
    choose: mostAlike,
  },
];

/** Facts that hold in every region: consent by age, meldcode by role, woonplaats, who may refer by law, national numbers. */
export const readNational: Reader = (asked, sources) => {
  const topic = TOPICS.find(({ asks }) => asks.test(asked.folded));
  if (!topic) return undefined;
  const ages = stemSet((asked.folded.match(/\d{1,2}/g) ?? []).join(' '));
  if (restOf(asked.words, asked.places, topic.frame, ages).length > topic.slack) return undefined;
  const facts = sources.records.national.filter(
    (fact) => fact.topic === topic.topic && asked.question.visibilities.includes(fact.visibility),
  );
  const chosen = topic.choose(facts, asked);
  return chosen.length > 0 ? nationalAnswer(chosen, asked, sources) : undefined;
};

/** The same in any other words, by the questions that each fact is known to answer. */
export const readNationalByAsks: Reader = (asked, sources) => {
  if (asksSeveral(asked.question.text)) return undefined; // one of them may be about the region
  const facts = sources
    .factsByAsks(asked.question.text, asked.slack > 0)
    .filter(({ visibility }) => asked.question.visibilities.includes(visibility));
  const [first] = facts;
  if (!first) return undefined;
  const ofTopic = sources.records.national.filter(({ topic }) => topic === first.topic);
  return nationalAnswer(holdsByAge(first) ? byAge(ofTopic, asked) : facts, asked, sources);
};

function asksSeveral(text: string): boolean {
  return text
    .split('?')
    .slice(1, -1)
    .some((between) => between.trim() !== '');
}

const PLACED = /pleeg|uit ?huis|plaatsing|geplaatst|instelling|verblij|residenti|woongroep|gezinshuis/;

/** Where a child is placed, the rule for a stay stands before the main rule, which would name the wrong gemeente. */
function withStay(facts: Facts, { folded }: Asked, { records }: LookUpSources): Facts {
  if (facts[0]?.topic !== 'woonplaats' || !PLACED.test(folded)) return facts;
  const stay = records.national.filter(({ id }) => id === 'woonplaats-verblijf');
  return [...new Set([...stay, ...facts])];
}

function nationalAnswer(chosen: Facts, asked: Asked, sources: LookUpSources): LookedUp {
  const facts = withStay(chosen, asked, sources);
  const { age } = sources;
  return {
    answers: true,
    kind: 'answer',
    intent: 'national',
    regio: LANDELIJK,
    record: { kind: 'national', regio: LANDELIJK, id: facts[0]!.id },
    text: fitLines(
      facts.map((fact, at) => describe(fact, at + 1)),
      800,
    ),
    sources: facts.map((fact) => nationalSource(fact, age)),
    actions: [],
  };
}

function describe({ title, text, steps, caveat }: NationalRecord, number: number): string {
  const lines = [`${recordTexts.national.head(title)} [${number}]`, text, ...(steps ?? []).map((step) => `- ${step}`)];
  return [...lines, caveat && recordTexts.directory.caveat(caveat)].filter(Boolean).join('\n');
}

/** The facts for the age that the question names, by the ages that the facts say they apply to; all where it names none. */
function byAge(facts: Facts, { folded, question }: Asked): Facts {
  const age = Number(/\b(\d{1,2})\b(?!\s*uur)/.exec(folded)?.[1] ?? Number.NaN);
  const withAges = facts.filter(holdsByAge);
  const fitting = Number.isNaN(age) ? withAges : withAges.filter((fact) => isWithin(age, agesOf(fact)!));
  const forDoctors = facts.filter((fact) => question.rol && fact.appliesTo?.includes(question.rol));
  return fitting.length > 0 ? [...fitting, ...forDoctors.slice(0, 1)] : mostAlike(facts, { words: askedWords(folded) });
}

/** Whose consent it takes, by the age of the child alone. */
function holdsByAge(fact: NationalRecord): boolean {
  return agesOf(fact) !== undefined && !/wilsonbekwaam/.test(fact.id);
}

function agesOf({ appliesTo }: NationalRecord): readonly [number, number] | undefined {
  const [, from, to] = /^(\d+)-(\d+) jaar$/.exec(appliesTo?.[0] ?? '') ?? [];
  return from === undefined ? undefined : [Number(from), Number(to)];
}

function isWithin(age: number, [from, to]: readonly [number, number]): boolean {
  return age >= from && age <= to;
}

/** The facts for the role in the question, else for the asker; the most alike where no fact names it. */
function byRole(facts: Facts, asked: Asked): Facts {
  const isAnyone = /\bwie (?:mag|mogen|kan|kunnen)\b/.test(asked.folded);
  const role = isAnyone ? undefined : verwijzerOf(asked.folded, asked.question.rol);
  const fitting = facts.filter(({ appliesTo }) => role && appliesTo?.includes(role));
  if (fitting.length > 0) return fitting.slice(0, 1);
  return isAnyone ? facts.filter(({ id }) => id.startsWith('verwijzer-')).slice(0, 3) : mostAlike(facts, asked);
}

/** Words that every question about the responsible gemeente holds: they choose nothing. */
const COMMON = stemSet('gemeente verantwoordelijk betaalt betalen beslist');

/** The fact that shares most words with the question; a word that few facts hold tells more. */
function mostAlike(facts: Facts, { words }: Pick<Asked, 'words'>): Facts {
  const stems = facts.map(({ title, also, text }) => ({ named: stemsOfText(title, ...also), said: stemsOfText(text) }));
  const telling = words
    .filter((word) => !isGrammar(word) && !COMMON.has(word.stem))
    .map(({ stem }) => {
      const holders = stems.filter(({ named, said }) => named.has(stem) || said.has(stem)).length;
      return { stem, weight: holders === 0 ? 0 : 1 / holders };
    });
  const likeness = (at: number): number =>
    telling.reduce((sum, { stem, weight }) => {
      const { named, said } = stems[at]!;
      return sum + weight * (named.has(stem) ? 2 : said.has(stem) ? 1 : 0);
    }, 0);
  return facts
    .map((fact, at) => ({ fact, likeness: likeness(at) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 1)
    .map(({ fact }) => fact);
}
