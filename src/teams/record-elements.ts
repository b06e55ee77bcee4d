import { escapeMarkdown } from '../domain/markdown.ts';
import { isParty } from '../domain/parties.ts';
import type { FoundRecord } from '../question/browse/browse.ts';
import { cardTexts } from '../texts/record-cards.ts';
import { capital, listInDutch, PARTY_NAMES, recordTexts, VERWIJZER_NAMES } from '../texts/records.ts';
import { box, type CardElement, heading, numbered, textBlock } from './adaptive-card.ts';

type Of<Kind extends FoundRecord['kind']> = Extract<FoundRecord, { kind: Kind }>;

/** What is inserted of a record: what it is, its status and date, and what to know before relying on it. */
export function recordElements(found: FoundRecord): CardElement[] {
  switch (found.kind) {
    case 'directory':
      return directoryElements(found);
    case 'route':
      return routeElements(found);
    case 'term':
      return [title(capital(found.entry.term)), textBlock(escapeMarkdown(found.entry.definition ?? ''))];
    case 'national':
      return nationalElements(found);
    case 'region':
      return [
        title(found.name),
        subtle(cardTexts.statusLine(found.status, found.date, found.reference.regio)),
        textBlock(escapeMarkdown(found.what)),
      ];
  }
}

function directoryElements({ entry }: Of<'directory'>): CardElement[] {
  const { name, regio, status, date, lastVerified, contents, what, whoMayCall, how, forWhom, gemeenten, caveat } =
    entry;
  const parties = listInDutch(whoMayCall.parties.map((party) => (isParty(party) ? PARTY_NAMES[party] : party)));
  const callers = [capital(parties), whoMayCall.advice].filter(Boolean).join('. ');
  const checked = lastVerified ? cardTexts.verified(lastVerified) : cardTexts.neverVerified;
  return [
    title(name),
    subtle(cardTexts.statusLine(status, date, regio)),
    subtle(checked),
    ...(contents === 'unknown' ? [note(recordTexts.directory.contentsUnknown(what))] : []),
    textBlock(escapeMarkdown(what)),
    ...labelled(cardTexts.mayCall, callers),
    ...labelled(cardTexts.how, how),
    ...labelled(cardTexts.forWhom, forWhom),
    ...labelled(cardTexts.onlyFor, gemeenten && listInDutch(gemeenten)),
    ...(caveat ? [note(`${cardTexts.caveat}: ${caveat}`)] : []),
  ];
}

function routeElements({ routes }: Of<'route'>): CardElement[] {
  const [first] = routes;
  if (!first) return [];
  return [
    title(cardTexts.route(VERWIJZER_NAMES[first.verwijzer])),
    subtle(cardTexts.statusLine(first.status, first.date, first.regio)),
    ...routes.flatMap((route) => [
      ...(route.variant && routes.length > 1
        ? [textBlock(escapeMarkdown(route.variant), { weight: 'Bolder', spacing: 'Medium' })]
        : []),
      ...(route.documented ? [] : [note(cardTexts.notDescribed)]),
      ...route.steps.map(({ actor, action, result }, at) => step(at + 1, actor, action, result)),
      ...(route.note ? [textBlock(escapeMarkdown(route.note), { isSubtle: true, size: 'Small' })] : []),
      ...(route.documented ? [] : labelled(cardTexts.whoKnows, route.whoKnows)),
      ...(route.documented ? [] : labelled(cardTexts.statutory, capital(listInDutch(route.statutory)))),
    ]),
  ];
}

/** A numbered step: who does what, and what comes of it. */
function step(number: number, actor: string, action: string, result: string): CardElement {
  return numbered(`${number}`, [
    textBlock(`**${escapeMarkdown(actor)}**`),
    textBlock(escapeMarkdown(action), { spacing: 'None' }),
    textBlock(cardTexts.result(escapeMarkdown(result)), { spacing: 'None', size: 'Small', isSubtle: true }),
  ]);
}

function nationalElements({ fact }: Of<'national'>): CardElement[] {
  return [
    title(fact.title),
    subtle(cardTexts.statusLine(fact.status, fact.date, 'Landelijk')),
    textBlock(escapeMarkdown(fact.text)),
    ...(fact.steps ?? []).map((line) => textBlock(`- ${escapeMarkdown(line)}`, { spacing: 'None' })),
    ...(fact.caveat ? [note(`${cardTexts.caveat}: ${fact.caveat}`)] : []),
  ];
}

function title(text: string): CardElement {
  return heading(escapeMarkdown(text));
}

function subtle(text: string): CardElement {
  return textBlock(escapeMarkdown(text), { isSubtle: true, size: 'Small', spacing: 'None' });
}

function labelled(label: string, text: string | undefined): CardElement[] {
  if (!text) return [];
  return [
    textBlock(label, { weight: 'Bolder', size: 'Small', spacing: 'Medium' }),
    textBlock(escapeMarkdown(text), { spacing: 'None' }),
  ];
}

function note(text: string): CardElement {
  return box('warning', [textBlock(escapeMarkdown(text))], { spacing: 'Medium' });
}
