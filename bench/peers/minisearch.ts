import MiniSearch from 'minisearch';
import { type Piece, plainTerm, type Search } from './peer.ts';

/** MiniSearch (BM25+) with Snowball's Dutch stemmer and stop words. */
export function miniSearchPeer(pieces: readonly Piece[]): Search {
  const engine = new MiniSearch({
    fields: ['text', 'title'],
    processTerm: (term) => plainTerm(term) ?? null,
  });
  engine.addAll(pieces.map(({ text, title }, id) => ({ id, text, title })));
  return async (question, regios, most) =>
    engine
      .search(question, { filter: ({ id }) => regios.includes(pieces[id]!.regio) })
      .slice(0, most)
      .map(({ id }) => pieces[id]!);
}
