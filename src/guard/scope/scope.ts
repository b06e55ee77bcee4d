import type { Words } from '../../dutch/message-words.ts';
import { compilePhrases } from '../../dutch/phrases/phrases.ts';
import { DOMAIN_WORDS } from './domain-words.ts';
import { ARRANGEMENT, MOVING, type ScopeRule } from './scope-rules.ts';

/** The reason a message is no question for this bot; undefined in any doubt, since a declined question helps nobody. */
export type ReadScope = (words: Words) => ScopeRule['reason'] | undefined;

/** Beyond this a message tells a story in which any word may occur. */
const LONGEST = 60;

export function createScopeReader(rules: readonly ScopeRule[]): ReadScope {
  const context = [
    { id: 'domain', phrases: ['<domain>'] },
    { id: 'youth', phrases: ['<youth>'] },
    { id: 'moving', phrases: MOVING },
    { id: 'arrangement', phrases: ARRANGEMENT },
  ];
  const find = compilePhrases([...rules, ...context], { classes: DOMAIN_WORDS });
  return (words) => {
    if (words.word.length > LONGEST) return undefined;
    const hits = find(words);
    const applies = (rule: ScopeRule) =>
      hits.has(rule.id) && words.word.length <= (rule.maxWords ?? LONGEST) && !hits.has(rule.unless ?? 'domain');
    return rules.find(applies)?.reason;
  };
}
