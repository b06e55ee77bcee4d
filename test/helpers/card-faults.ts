import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { AdaptiveCard } from '../../src/teams/adaptive-card.ts';

/** The bundle: the modules ask for a package (swiper) that only a browser needs. */
const require = createRequire(import.meta.url);
const {
  AdaptiveCard: Parser,
  HostConfig,
  SerializationContext,
  Version,
} = require('adaptivecards/dist/adaptivecards.min.js') as typeof AdaptiveCards;

/** What Microsoft's own parser has against a card. */
export function faults(card: AdaptiveCard): string[] {
  const context = new SerializationContext(new Version(1, 5));
  const parsed = new Parser();
  // Teams shows six; the parser's own default is five.
  parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const all = [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
  // The parser checks lang with a regular expression that keeps its place: it refuses each second card.
  return all.filter((message) => message !== 'Invalid value "nl" for property "lang".');
}
