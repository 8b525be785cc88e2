import type { Claim } from './claim.ts';

/** Stands where a claim was taken out: a private-use character, which is no letter, digit or space. */
const taken = '\uE000';

/**
 * A text from which claims are taken out one kind after another, so that the digits of a date are
 * not read again as an amount. Positions stay.
 */
export class MaskedText {
  #text: string;

  constructor(plain: string) {
    this.#text = plain;
  }

  get text(): string {
    return this.#text;
  }

  /**
   * Calls `read` for each match of a global pattern; where it returns something, the match is taken
   * out. Without `needs` nowhere in the text the pattern cannot match: a short test that spares a long search.
   */
  take<T = Claim>(pattern: RegExp, read: (match: RegExpExecArray) => T | undefined, needs?: RegExp): T[] {
    if (!pattern.global) throw new TypeError(`It would match for ever: ${pattern}`);
    const found: T[] = [];
    if (needs && !needs.test(this.#text)) return found;
    // Not `matchAll`, which makes a pattern anew at each call: forty of them read each sentence.
    const whole = this.#text;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(whole); match; match = pattern.exec(whole)) {
      if (match[0] === '') pattern.lastIndex += 1;
      const value = read(match);
      if (value === undefined) continue;
      found.push(value);
      const end = match.index + match[0].length;
      this.#text = this.#text.slice(0, match.index) + taken.repeat(match[0].length) + this.#text.slice(end);
    }
    return found;
  }
}
