import type { TermCounts, Terms } from './terms.ts';

/** A sparse vector: `values[i]` stands at `indices[i]`. */
export interface SparseVector {
  indices: Int32Array;
  values: Float32Array;
}

/** What a lexical space is stored as. Hashes and weights run in parallel. */
export interface LexicalSpaceData {
  words: { terms: Uint32Array; idf: Float32Array };
  pieces: { terms: Uint32Array; idf: Float32Array };
}

interface Block {
  index: Map<number, number>;
  idf: Float32Array;
  offset: number;
  /** Weight of a term never seen: that of the rarest. */
  unseen: number;
}

/**
 * TF-IDF over the words and the pieces of words seen in the examples; each of the two blocks has
 * unit length, so that neither drowns the other. Terms never seen are left out, and `known` says
 * what share of a text's weight was seen: a text of strange words is likely out of scope.
 */
export class LexicalSpace {
  readonly size: number;
  readonly #words: Block;
  readonly #pieces: Block;
  readonly #data: LexicalSpaceData;

  constructor(data: LexicalSpaceData) {
    this.#data = data;
    this.#words = block(data.words, 0);
    this.#pieces = block(data.pieces, data.words.terms.length);
    this.size = data.words.terms.length + data.pieces.terms.length;
  }

  /** @param leastSeen Terms that fewer texts hold are left out. */
  static fit(texts: readonly Terms[], leastSeen = 1): LexicalSpace {
    return new LexicalSpace({
      words: fitBlock(
        texts.map(({ words, original }) => [words, original?.words]),
        leastSeen,
      ),
      pieces: fitBlock(
        texts.map(({ pieces, original }) => [pieces, original?.pieces]),
        leastSeen,
      ),
    });
  }

  /** How many of the features are words; pieces of words follow them. */
  get wordTerms(): number {
    return this.#data.words.terms.length;
  }

  get data(): LexicalSpaceData {
    return this.#data;
  }

  vector({ words, pieces, original }: Terms): SparseVector & { known: number } {
    const indices: number[] = [];
    const values: number[] = [];
    const wordShare = append(this.#words, words, original?.words, indices, values);
    const pieceShare = append(this.#pieces, pieces, original?.pieces, indices, values);
    return {
      indices: Int32Array.from(indices),
      values: Float32Array.from(values),
      known: (wordShare + pieceShare) / 2,
    };
  }
}

function block({ terms, idf }: LexicalSpaceData['words'], offset: number): Block {
  const index = new Map<number, number>();
  terms.forEach((term, i) => {
    index.set(term, i);
  });
  return { index, idf, offset, unseen: idf.reduce((most, weight) => Math.max(most, weight), 1) };
}

function fitBlock(texts: readonly (TermCounts | undefined)[][], leastSeen: number): LexicalSpaceData['words'] {
  const seen = new Map<number, number>();
  for (const views of texts) {
    const distinct = new Set(views.flatMap((view) => (view === undefined ? [] : [...view.keys()])));
    for (const term of distinct) seen.set(term, (seen.get(term) ?? 0) + 1);
  }
  const kept = new Map([...seen].filter(([, count]) => count >= leastSeen));
  const terms = Uint32Array.from(kept.keys());
  const idf = Float32Array.from(kept.values(), (n) => Math.log((1 + texts.length) / (1 + n)) + 1);
  return { terms, idf };
}

/** Appends the block's unit-length part; returns the share of the text's weight that is known. */
function append(
  { index, idf, offset, unseen }: Block,
  counts: TermCounts,
  original: TermCounts | undefined,
  indices: number[],
  values: number[],
): number {
  const start = values.length;
  let known = 0;
  let strange = 0;
  const add = (term: number, count: number): boolean => {
    const at = index.get(term);
    if (at === undefined) return false;
    const value = (1 + Math.log(count)) * (idf[at] ?? 0);
    indices.push(offset + at);
    values.push(value);
    return true;
  };
  for (const [term, count] of counts) {
    if (add(term, count)) known += (values[values.length - 1] ?? 0) ** 2;
    else strange += unseen * unseen;
  }
  for (const [term, count] of original ?? []) if (!counts.has(term)) add(term, count);
  let square = 0;
  for (let i = start; i < values.length; i++) square += (values[i] ?? 0) ** 2;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = start; i < values.length; i++) values[i] = (values[i] ?? 0) * scale;
  return known + strange > 0 ? known / (known + strange) : 0;
}
