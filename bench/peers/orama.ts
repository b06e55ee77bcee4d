import { create, insertMultiple, search } from '@orama/orama';
import { type Piece, plainTerm, type Search } from './peer.ts';

/** Orama with its Dutch tokenizer, the same stemmer and stop words. */
export async function oramaPeer(pieces: readonly Piece[]): Promise<Search> {
  const engine = create({
    schema: { text: 'string', title: 'string', regio: 'enum', place: 'number' } as const,
    components: {
      tokenizer: { language: 'dutch', stemming: true, stemmer: (word: string) => plainTerm(word) ?? '', stopWords: [] },
    },
  });
  await insertMultiple(
    engine,
    pieces.map(({ text, title, regio }, place) => ({ text, title, regio, place })),
    500,
  );
  return async (question, regios, most) => {
    const { hits } = await search(engine, {
      term: question,
      properties: ['text', 'title'],
      where: { regio: { in: [...regios] } },
      limit: most,
      threshold: 1,
    });
    return hits.map(({ document }) => pieces[document.place]!);
  };
}
