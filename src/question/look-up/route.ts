import type { AnswerAction } from '../../domain/answer.ts';
import { VERWIJZERS, type Verwijzer } from '../../domain/parties.ts';
import type { RouteRecord } from '../../knowledge/records/load-records.ts';
import { listInDutch, recordTexts, VERWIJZER_NAMES } from '../../texts/records.ts';
import type { Asked, LookUpSources, Reader } from './asked.ts';
import { stemSet } from './asked-words.ts';
import { bestEntry } from './directory.ts';
import { fitLines } from './fit.ts';
import { restOf } from './frames.ts';
import type { LookedUp } from './looked-up.ts';
import { regionalSource } from './record-sources.ts';
import { namedVerwijzer, verwijzerOf } from './roles.ts';

const texts = recordTexts.route;

/** Two variants of a route take more room than other records: steps are never cut. */
const LONGEST_ROUTE = 900;

const ASKS_ROUTE = /verwij[sz]|\broutes?\b|doorsturen|instuur|insturen/;
const FRAME = stemSet(
  `verwijsroute verwijsroutes route routes verwijst verwezen verwijzing verwijzingen doorsturen insturen beslist beslissen besluit
   aanbieder aanbieders jeugdhulpaanbieder specialistisch jeugdige stap stappen volg volgen lopen loopt daarna vervolgens precies na
   komt volgorde ordening werkwijze afspraken verwijsbrief brief schrijven gespecialiseerde ggz jggz jeugd-ggz psycholoog zorgaanbieder
   behandeling beschikking beschikken bepaling besluit nodig rechtstreeks`,
);

/** The steps of a verwijzer in the asker's gemeente, or that no document describes them and who knows. */
export const readRoute: Reader = (asked, sources) => {
  const { folded, words, places, regio, question } = asked;
  if (regio === undefined || !ASKS_ROUTE.test(folded) || restOf(words, places, FRAME).length > asked.slack)
    return undefined;
  if (isNamed(asked, sources)) return undefined;
  if (['howmuch', 'when', 'why'].includes(question.type)) return undefined;
  if (/\b(?:heet|heten|naam|wie is|wie zijn)\b/.test(folded)) return undefined;
  const verwijzer = spokenVerwijzer(asked);
  return verwijzer ? routeAnswer(verwijzer, asked, sources) : chooseVerwijzer(regio, sources);
};

/** An entry of the sociale kaart that is itself named after a route: "Verwijzen naar jeugd-ggz". */
function isNamed(asked: Asked, sources: LookUpSources): boolean {
  const entry = bestEntry(asked, sources);
  return entry?.own === true && asked.words.slice(entry.from, entry.to).some(({ text }) => ASKS_ROUTE.test(text));
}

/** "naar de toegang" names where the route goes, not who refers. */
function spokenVerwijzer({ folded, question }: Asked): Verwijzer | undefined {
  const withoutGoal = folded.replace(
    /\b(?:naar|via|langs|bij|met) (?:de |het |een )?(?:lokale? )?(?:toegang|(?:wijk|buurt)?team|cjg|jgt|school|specialist)\b/g,
    ' ',
  );
  return namedVerwijzer(withoutGoal) ?? verwijzerOf('', question.rol);
}

/** The route answer for a verwijzer; undefined where the region has no record for it. */
function routeAnswer(
  verwijzer: Verwijzer,
  { regio, gemeente, question }: Pick<Asked, 'regio' | 'gemeente' | 'question'>,
  { records, age }: Pick<LookUpSources, 'records' | 'age'>,
): LookedUp | undefined {
  const routes = routesFor(verwijzer, regio, gemeente?.gemeente, records.routes).filter((route) =>
    question.visibilities.includes(route.visibility),
  );
  const [first] = routes;
  if (!first) return undefined;
  const head = `${texts.head(VERWIJZER_NAMES[verwijzer], first.regio, first.date)}`;
  const steps = routes.map((route, at) => describe(route, at + 1, routes.length > 1));
  const special = gemeente?.special && /ambulante|Rijnstreek/.test(gemeente.special) ? gemeente.special : undefined;
  return {
    answers: true,
    kind: first.documented ? 'answer' : 'no-answer',
    intent: 'route',
    regio: first.regio,
    record: { kind: 'route', regio: first.regio, id: first.id },
    text: fitLines(
      [[head, ...steps].join('\n\n'), special && recordTexts.directory.caveat(special), ...asides(routes)],
      LONGEST_ROUTE,
    ),
    sources: routes.map((route) => regionalSource(route, stepsInLine(route), records, age)),
    actions: [],
  };
}

/** The routes of a verwijzer that hold in a gemeente. */
function routesFor(
  verwijzer: Verwijzer,
  regio: string | undefined,
  gemeente: string | undefined,
  routes: readonly RouteRecord[],
): RouteRecord[] {
  return routes.filter(
    (route) =>
      route.regio === regio &&
      route.verwijzer === verwijzer &&
      (route.gemeenten === undefined || gemeente === undefined || route.gemeenten.includes(gemeente)),
  );
}

function describe(route: RouteRecord, number: number, isOneOfMore: boolean): string {
  if (!route.documented) return `${texts.notDescribed} ${route.note} [${number}]`;
  const title = isOneOfMore && route.variant ? `${texts.variant(route.variant)} [${number}]\n` : '';
  const mark = title ? '' : ` [${number}]`;
  return `${title}${mergeSteps(route)
    .map(({ actor, actions }, at) => `${at + 1}. ${actor}: ${actions.join(' ')}`)
    .join('\n')}${mark}`;
}

/** Steps of one actor after another as one. */
function mergeSteps(route: RouteRecord): { actor: string; actions: string[] }[] {
  return route.steps.reduce<{ actor: string; actions: string[] }[]>((merged, { actor, action }) => {
    const last = merged.at(-1);
    if (last?.actor === actor) last.actions.push(action);
    else merged.push({ actor, actions: [action] });
    return merged;
  }, []);
}

function asides(routes: readonly RouteRecord[]): string[] {
  const notes = routes.flatMap((route) => (route.documented && route.note ? [route.note] : []));
  const [first] = routes;
  if (!first || first.documented) return notes;
  return [texts.whoKnows(first.whoKnows), texts.statutory(listInDutch(first.statutory))];
}

function stepsInLine(route: RouteRecord): string {
  if (!route.documented) return route.note;
  return route.steps.map(({ actor, action }) => `${actor}: ${action}`).join(' ');
}

/** Who refers is not known: what is described for whom, and a button for each. */
function chooseVerwijzer(regio: string, { records, age }: LookUpSources): LookedUp | undefined {
  const routes = records.routes.filter((route) => route.regio === regio);
  const [first] = routes;
  if (!first) return undefined;
  const described = VERWIJZERS.filter((verwijzer) =>
    routes.some((route) => route.verwijzer === verwijzer && route.documented),
  );
  const others = VERWIJZERS.filter(
    (verwijzer) => !described.includes(verwijzer) && routes.some((route) => route.verwijzer === verwijzer),
  );
  const names = (verwijzers: readonly Verwijzer[]): string =>
    listInDutch(verwijzers.map((each) => VERWIJZER_NAMES[each]));
  const asks = [...described, ...others].slice(0, 5).map(
    (each): AnswerAction => ({
      kind: 'ask',
      title: texts.askRole(VERWIJZER_NAMES[each]),
      value: texts.askRole(VERWIJZER_NAMES[each]),
    }),
  );
  return {
    answers: true,
    kind: 'answer',
    intent: 'route',
    regio,
    text: `${texts.whichRole(regio, names(described), names(others))} [1]`,
    sources: [regionalSource(first, stepsInLine(first), records, age)],
    actions: asks,
  };
}
