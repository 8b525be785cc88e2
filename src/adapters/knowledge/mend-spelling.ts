import dictionary from 'dictionary-en';
import nspell from 'nspell';

let english: ReturnType<typeof nspell> | undefined;

/** Words of the English dictionary; loaded at the first word that no article holds (about 0.2 s). */
function isEnglish(word: string): boolean {
  english ??= nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
  return english.correct(word) || english.correct(`${word[0]?.toUpperCase()}${word.slice(1)}`);
}

/** Shorter words have too many neighbours to guess which was meant. */
const shortestMended = 4;

/** From this length a word may differ in two places. */
const twoEdits = 7;

/**
 * The words of the articles, to guess what a mistyped one was meant to be.
 * Contract: `mend` gives undefined for a word it leaves alone.
 */
export class SpellingMender {
  readonly #buckets = new Map<string, KnownWord[]>();
  readonly #guesses = new Map<string, string | undefined>();

  constructor(surfaces: ReadonlyMap<string, number>) {
    for (const [word, count] of surfaces) {
      if (word.length < shortestMended - 1 || /\d/.test(word)) continue;
      const key = word.slice(0, 1);
      const known = { word, count, letters: lettersOf(word) };
      const bucket = this.#buckets.get(key);
      if (bucket) bucket.push(known);
      else this.#buckets.set(key, [known]);
    }
  }

  /** The articles' word that was most likely meant by one that no article holds. */
  mend(word: string, language: string): string | undefined {
    if (word.length < shortestMended || /\d/.test(word)) return undefined;
    const known = this.#guesses.get(word);
    if (known !== undefined || this.#guesses.has(word)) return known;
    // An English word is no typo, though no article holds it.
    const guess = language === 'en' && isEnglish(word) ? undefined : this.#nearest(word);
    if (this.#guesses.size > 10_000) this.#guesses.clear();
    this.#guesses.set(word, guess);
    return guess;
  }

  #nearest(word: string): string | undefined {
    const most = word.length >= twoEdits ? 2 : 1;
    const letters = lettersOf(word);
    let best: { word: string; count: number; distance: number } | undefined;
    // The first letter is rarely wrong, save when the first two changed places.
    for (const key of new Set([word[0], word[1]])) {
      for (const entry of this.#buckets.get(key ?? '') ?? []) {
        if (Math.abs(entry.word.length - word.length) > most) continue;
        // An edit changes at most two letters of the set: most words are out without being compared.
        if (bitsIn(entry.letters ^ letters) > 2 * most) continue;
        const distance = editDistance(word, entry.word, most);
        if (distance > most) continue;
        if (!best || distance < best.distance || (distance === best.distance && entry.count > best.count))
          best = { ...entry, distance };
      }
    }
    return best?.word;
  }
}

interface KnownWord {
  word: string;
  count: number;
  letters: number;
}

/** Which letters a word has, a bit for each 32nd of all characters. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let left = value;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}

/** Edits between two words, a swap of neighbours counting one; stops counting above `most`. */
export function editDistance(left: string, right: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let edits = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[right.length] ?? most + 1;
}
