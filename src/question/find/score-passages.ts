import type { AllowedPassages } from '../../knowledge/index/allowed-passages.ts';
import type { FieldWeights, LexicalIndex } from '../../knowledge/index/lexical-index.ts';
import type { Concept } from './concepts.ts';

/** Lexical settings, part of ranking-weights.json. `rest` is what further ways to find a concept add to the best one. */
export interface LexicalWeights extends FieldWeights {
  k1: number;
  rest: number;
}

/** Scores by passage number; zero where nothing was found. The arrays are the scorer's own and change with the next call. */
export interface LexicalScores {
  total: Float32Array;
  /** Rarity-weighted share of the concepts found, 0 to 1. */
  coverage: Float32Array;
  found: number[];
}

/**
 * BM25F with concepts (Robertson and Zaragoza 2009, section 3.6): the counts of a key are summed over the fields
 * before saturation; of the ways to find a concept the best counts, so that many synonyms weigh no more than one word.
 */
export class PassageScorer {
  private readonly lexical: LexicalIndex;
  private readonly total: Float32Array;
  private readonly coverage: Float32Array;
  private readonly concept: Float32Array;
  private readonly alternative: Float32Array;
  private found: number[] = [];

  constructor(lexical: LexicalIndex) {
    this.lexical = lexical;
    this.total = new Float32Array(lexical.size);
    this.coverage = new Float32Array(lexical.size);
    this.concept = new Float32Array(lexical.size);
    this.alternative = new Float32Array(lexical.size);
  }

  score(concepts: readonly Concept[], weights: LexicalWeights, allowed: AllowedPassages): LexicalScores {
    for (const passage of this.found) this.total[passage] = this.coverage[passage] = 0;
    this.found = [];
    const mass = concepts.reduce((sum, concept) => sum + concept.rarity * concept.weight, 0) || 1;
    for (const concept of concepts) this.addConcept(concept, mass, weights, allowed);
    return { total: this.total, coverage: this.coverage, found: this.found };
  }

  private addConcept(concept: Concept, mass: number, weights: LexicalWeights, allowed: AllowedPassages): void {
    const touched: number[] = [];
    for (const alternative of concept.alternatives)
      this.addAlternative(alternative, concept, weights, allowed, touched);
    for (const passage of touched) {
      const score = this.concept[passage]! * concept.weight;
      if (this.total[passage] === 0) this.found.push(passage);
      this.total[passage]! += score;
      this.coverage[passage]! +=
        (Math.min(1, this.concept[passage]! / (concept.rarity || 1)) * concept.rarity * concept.weight) / mass;
      this.concept[passage] = 0;
    }
  }

  private addAlternative(
    { keys, weight }: Concept['alternatives'][number],
    concept: Concept,
    weights: LexicalWeights,
    allowed: AllowedPassages,
    touched: number[],
  ): void {
    const hit: number[] = [];
    const rarities = keys.map((key) => this.lexical.rarity(key));
    const sum = rarities.reduce((all, rarity) => all + rarity, 0) || 1;
    const ceiling = Math.max(concept.rarity, 1);
    for (const [at, key] of keys.entries()) {
      const worth = (Math.min(rarities[at]!, ceiling) * rarities[at]!) / sum;
      const visit = (passage: number, tf: number): void => {
        if (this.alternative[passage] === 0) hit.push(passage);
        this.alternative[passage]! += (worth * tf * (weights.k1 + 1)) / (tf + weights.k1);
      };
      this.lexical.scan(key, weights, visit, allowed.stretches);
    }
    for (const passage of hit) {
      const score = this.alternative[passage]! * weight;
      const best = this.concept[passage]!;
      if (best === 0) touched.push(passage);
      this.concept[passage] = score > best ? score + weights.rest * best : best + weights.rest * score;
      this.alternative[passage] = 0;
    }
  }
}
