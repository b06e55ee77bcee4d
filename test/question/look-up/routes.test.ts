import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { VERWIJZERS, type Verwijzer } from '../../../src/domain/parties.ts';
import type { Knowledge } from '../../../src/knowledge/open-knowledge.ts';
import { createLookUp, type LookUp } from '../../../src/question/look-up/look-up.ts';
import { createPlaceReader } from '../../../src/question/understand/places.ts';
import { understandQuestion } from '../../../src/question/understand/understand-question.ts';
import { openTestKnowledge } from '../../helpers/test-knowledge.ts';

const WORDS: Record<Verwijzer, string> = {
  huisarts: 'een huisarts',
  'poh-jeugd': 'een POH-jeugd',
  jeugdarts: 'een jeugdarts',
  'medisch-specialist': 'een medisch specialist',
  'gecertificeerde-instelling': 'een gecertificeerde instelling',
  toegang: 'de toegang',
  school: 'een school',
  'ouder-jeugdige': 'ouders',
};
const QUESTIONS: readonly ((who: string) => string)[] = [
  (who) => `Hoe verwijst ${who} naar jeugdhulp?`,
  (who) => `Wat is de verwijsroute voor ${who}?`,
  (who) => `hoe loopt de route als ${who} verwijst`,
];

let knowledge: Knowledge;
let lookUp: LookUp;

beforeAll(async () => {
  knowledge = await openTestKnowledge();
  lookUp = createLookUp(knowledge, { age: { years: 5, now: () => new Date('2026-06-01') } });
});

describe('a route', () => {
  it('gives each gemeente and each verwijzer the steps of its own region, or says who knows', () => {
    const readPlaces = createPlaceReader(knowledge.regions);
    const { gemeenten } = knowledge.regions;
    fc.assert(
      fc.property(
        fc.constantFrom(...gemeenten),
        fc.constantFrom(...VERWIJZERS),
        fc.constantFrom(...QUESTIONS),
        ({ gemeente, regio }, verwijzer, word) => {
          const question = { text: word(WORDS[verwijzer]), gemeente };
          const found = lookUp(understandQuestion(question, readPlaces, knowledge.regions));
          const own = knowledge.records.routes.filter(
            (route) => route.regio === regio && route.verwijzer === verwijzer,
          );
          expect(found).toMatchObject({ answers: true, intent: 'route', regio });
          expect(found!.sources.map((source) => source.regio)).toEqual(own.map(() => regio));
          for (const route of own) {
            if (!route.documented) expect(found!.text).toContain(route.whoKnows);
            for (const step of route.steps) expect(found!.text).toContain(step.action);
          }
          expect(found!.kind).toBe(own.some((route) => route.documented) ? 'answer' : 'no-answer');
          expect(found!.text).toContain(own[0]!.documented ? '1. ' : 'De stappen staan niet beschreven');
          const foreign = knowledge.records.routes
            .filter((route) => route.regio !== regio)
            .flatMap((route) => route.steps);
          const ownSteps = new Set(own.flatMap((route) => route.steps.map((step) => step.action)));
          for (const step of foreign) if (!ownSteps.has(step.action)) expect(found!.text).not.toContain(step.action);
        },
      ),
      { numRuns: gemeenten.length * VERWIJZERS.length * QUESTIONS.length },
    );
  });

  it.each(VERWIJZERS)('for %s keeps under 1,200 characters in every gemeente', (verwijzer) => {
    const readPlaces = createPlaceReader(knowledge.regions);
    for (const { gemeente } of knowledge.regions.gemeenten) {
      const question = { text: `Wat is de verwijsroute voor ${WORDS[verwijzer]}?`, gemeente };
      expect(lookUp(understandQuestion(question, readPlaces, knowledge.regions))!.text.length).toBeLessThan(1200);
    }
  });

  it('asks who refers where neither the question nor the asker says so', () => {
    const readPlaces = createPlaceReader(knowledge.regions);
    const question = { text: 'Hoe gaat verwijzen hier?', gemeente: 'Putten' };
    const found = lookUp(understandQuestion(question, readPlaces, knowledge.regions));
    expect(found).toMatchObject({ answers: true, intent: 'route' });
    expect(found!.actions.length).toBe(5);
  });
});
