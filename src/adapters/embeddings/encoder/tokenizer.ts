interface Node {
  children: Map<string, Node>;
  /** The token that ends here. */
  token?: number;
}

/** Control tokens at the start of the vocabulary that no text may become. */
const reserved = 6;
const unknown = 0;
const wordStart = '\u2581';

/**
 * Splits text into the pieces of a SentencePiece unigram vocabulary, the likeliest way; letters it
 * does not know become one unknown token for a run of them.
 */
export class Tokenizer {
  readonly #root: Node = { children: new Map() };
  readonly #scores: Float64Array;
  readonly #lengths: Uint16Array;

  constructor(vocabulary: readonly [string, number | null][]) {
    this.#scores = Float64Array.from(vocabulary, ([, score]) => score ?? 0);
    this.#lengths = Uint16Array.from(vocabulary, ([piece]) => [...piece].length);
    vocabulary.forEach(([piece], token) => {
      if (token < reserved) return;
      let node = this.#root;
      for (const symbol of piece) {
        let next = node.children.get(symbol);
        if (next === undefined) {
          next = { children: new Map() };
          node.children.set(symbol, next);
        }
        node = next;
      }
      node.token = token;
    });
  }

  /** Tokens of a text in order. The text is taken as it is: prepare it first. */
  encode(text: string): number[] {
    const symbols = [...(wordStart + text.replaceAll(' ', wordStart))];
    // 0 means not reached, as it did where the weights were trained: scores are negative.
    const best = new Float64Array(symbols.length + 1);
    const last = new Int32Array(symbols.length + 1);
    for (let start = 0; start < symbols.length; start++) {
      let node = this.#root.children.get(symbols[start] as string);
      let end = start + 1;
      let found = false;
      for (; node !== undefined; end++) {
        if (node.token !== undefined) {
          this.#reach(end, node.token, (this.#scores[node.token] ?? 0) + (best[start] ?? 0), best, last);
          found = true;
        }
        node = end < symbols.length ? node.children.get(symbols[end] as string) : undefined;
      }
      if (!found) this.#reach(start + 1, unknown, best[start] ?? 0, best, last);
    }
    const tokens: number[] = [];
    for (let end = symbols.length; end > 0; ) {
      const token = last[end] ?? unknown;
      if (token !== unknown || tokens[tokens.length - 1] !== unknown) tokens.push(token);
      end -= token === unknown ? 1 : (this.#lengths[token] ?? 1);
    }
    return tokens.reverse();
  }

  #reach(end: number, token: number, score: number, best: Float64Array, last: Int32Array): void {
    if (best[end] !== 0 && score < (best[end] ?? 0)) return;
    best[end] = score;
    last[end] = token;
  }
}
