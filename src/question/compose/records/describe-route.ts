import type { AnswerPart } from '../../../domain/answer-parts.ts';
import { fold } from '../../../dutch/words.ts';
import type { RouteRecord } from '../../../knowledge/records/load-records.ts';
import { listInDutch, recordTexts, VERWIJZER_NAMES } from '../../../texts/records.ts';
import type { RecordAnswer, RecordQuestion, RecordSources } from './record-answer.ts';
import { regionalSource } from './record-sources.ts';

const texts = recordTexts.route;

/** The steps of a verwijzer in the asker's gemeente: first what the asker does; or that no document describes them and who knows. */
export function describeRoute(route: RouteRecord, question: RecordQuestion, sources: RecordSources): RecordAnswer {
  const variants = variantsOf(route, question, sources.records.routes);
  return {
    kind: route.documented ? 'answer' : 'no-answer',
    intent: 'route',
    regio: route.regio,
    record: { kind: 'route', regio: route.regio, id: route.id },
    parts: [
      ...(route.documented ? describedParts(variants) : undescribedParts(route)),
      ...specialOf(question, sources),
      { kind: 'scope', text: recordTexts.scope(route.regio, route.status, route.date) },
    ],
    sources: variants.map((each) => regionalSource(each, stepsInLine(each), sources.records, sources.age)),
    actions: [],
  };
}

/** All variants of this verwijzer in this gemeente, the one that the question speaks of first. */
function variantsOf(route: RouteRecord, question: RecordQuestion, routes: readonly RouteRecord[]): RouteRecord[] {
  const holds = ({ gemeenten }: RouteRecord): boolean =>
    gemeenten === undefined || question.gemeente === undefined || gemeenten.includes(question.gemeente);
  const own = routes.filter(
    (each) =>
      each.regio === route.regio &&
      each.verwijzer === route.verwijzer &&
      holds(each) &&
      question.visibilities.includes(each.visibility),
  );
  const asksOwn = /\b(?:zelf|rechtstreeks|direct|eigen)\b/.test(fold(question.text));
  return own.toSorted((a, b) => Number(asksOwn && isOwn(b)) - Number(asksOwn && isOwn(a)));
}

/** The asker refers to an aanbieder, without the toegang. */
function isOwn({ steps }: RouteRecord): boolean {
  return /zelf|aanbieder/i.test(steps[0]?.action ?? '') && !/toegang/i.test(steps[0]?.action ?? '');
}

function describedParts(variants: readonly RouteRecord[]): AnswerPart[] {
  const who = VERWIJZER_NAMES[variants[0]!.verwijzer];
  const lead = texts.firstSteps(who, variants.map(firstStep));
  const steps = variants.map(
    (route, at): AnswerPart => ({
      kind: 'steps',
      ...(variants.length > 1 && route.variant ? { title: route.variant } : {}),
      items: mergedSteps(route),
      cites: [at + 1],
    }),
  );
  const notes = variants.flatMap(({ note }) =>
    note ? [{ kind: 'caveat', text: note, folded: true } as AnswerPart] : [],
  );
  return [{ kind: 'lead', text: lead, cites: variants.map((_, at) => at + 1) }, ...steps, ...notes];
}

/** What the sources do say about who has no route of their own, and who would know it. */
function undescribedParts({ note, whoKnows, documented, verwijzer, ...route }: RouteRecord): AnswerPart[] {
  const statutory = 'statutory' in route ? (route.statutory as string[]) : [];
  return [
    note
      ? { kind: 'lead', text: note, cites: [1] }
      : { kind: 'lead', text: texts.notDescribedFor(VERWIJZER_NAMES[verwijzer]) },
    { kind: 'next', text: texts.whoKnows(whoKnows) },
    ...(!documented && statutory.length > 0
      ? [{ kind: 'next', text: texts.statutory(listInDutch(statutory)), folded: true } as AnswerPart]
      : []),
  ];
}

function firstStep({ steps }: RouteRecord): string {
  return steps[0]?.action ?? '';
}

/** Steps of one actor after another as one. */
function mergedSteps({ steps }: RouteRecord): string[] {
  const merged: { actor: string; actions: string[] }[] = [];
  for (const { actor, action } of steps) {
    const last = merged.at(-1);
    if (last?.actor === actor) last.actions.push(action);
    else merged.push({ actor, actions: [action] });
  }
  return merged.map(({ actor, actions }) => `${actor}: ${actions.join(' ')}`);
}

function specialOf({ gemeente }: RecordQuestion, { records }: RecordSources): AnswerPart[] {
  const special = records.regions
    .flatMap(({ gemeenten }) => gemeenten)
    .find((each) => each.gemeente === gemeente)?.special;
  return special ? [{ kind: 'caveat', text: recordTexts.directory.caveat(special), folded: true }] : [];
}

function stepsInLine(route: RouteRecord): string {
  if (!route.documented) return route.note;
  return route.steps.map(({ actor, action }) => `${actor}: ${action}`).join(' ');
}
