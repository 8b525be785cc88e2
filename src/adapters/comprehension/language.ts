import { detectAll } from 'tinyld';
import { toldBy, wordFits } from './language-words.ts';
import { normalise, tokens } from './learning/normalise.ts';

/** Languages told apart beside the desk's own: the world's most written. */
const wider = 'en es fr de pt ja it nl pl ru uk tr ar zh ko sv da fi cs hu ro el he hi vi th id'.split(' ');

/** Scripts that only one of the languages uses: certain from a single word. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
];

/** Characters of Chinese that Japanese hardly writes: simplified forms and everyday particles. */
const chinese =
  /[吗么们这个没说时会对怎为从来请让谁给还过发电话东车长门问间见马买卖书开关认证邮购货单订]|我(?:想|要|收|们|的)/u;

const latinOnly = /^[\p{Script=Latin}\p{M}\s\p{P}\p{N}\p{S}]*$/u;

/** Below this share of known words a text with numbers tells no language; a sentence has about half. */
const fewWords = 0.25;

/**
 * The language a message is written in, BCP 47. Known words decide where they can; then
 * statistics over letters, with the desk's own languages preferred; a message too short to tell
 * keeps the conversation's language, and at last the desk's first.
 */
export function languageOf(text: string, desk: readonly string[], conversation: string | undefined): string {
  const fallback = conversation ?? desk[0] ?? 'en';
  const plain = normalise(text.slice(0, 600)).replace(/https?:\S+|\S+@\S+/gu, ' ');
  const own = (language: string) => desk.find((tag) => tag.split('-')[0] === language) ?? language;
  if (!/\p{L}/u.test(plain)) return fallback;
  for (const [script, language] of scripts) if (script.test(plain)) return own(language);
  // Han characters alone: Japanese writes short requests so too ("配送先変更").
  if (/\p{Script=Han}/u.test(plain) && desk.some((tag) => tag.startsWith('ja')) && !chinese.test(plain))
    return own('ja');
  if (!latinOnly.test(plain)) return own(guess(plain, desk) ?? fallback);

  // "l'application" is an article and a word that other languages have too.
  const list = tokens(plain.replace(/\b(l|d|j|qu|n|c|s|m|t)'(?=\p{L}{2})/gu, '$1 '));
  const words = list.filter((token) => /\p{L}/u.test(token)).length;
  if (words === 1 && conversation !== undefined) {
    const told = list.map(toldBy).find((language) => language !== undefined);
    return told === undefined ? conversation : own(told);
  }
  const fits = wordFits(list);
  const best = fits[0];
  const second = fits[1];
  const base = fallback.split('-')[0] ?? fallback;
  // An address or a list of numbers is in no language: what was spoken so far stays.
  const hasNoWords = best === undefined || best.share < fewWords;
  if (conversation !== undefined && hasNoWords && /\d/.test(plain)) return conversation;
  if (best !== undefined && best.share >= 0.4 && best.share - (second?.share ?? 0) >= 0.2) return own(best.language);
  if (words < 4) {
    const standing = fits.find(({ language }) => language === base)?.share ?? 0;
    return best !== undefined && best.share > standing ? own(best.language) : fallback;
  }
  const guessed = guess(plain, desk);
  const fit = fits.find(({ language }) => language === guessed);
  // A language whose words are known must not fit worse than the best; a stranger needs the known ones to fit badly.
  if (best !== undefined && best.share >= (fit === undefined ? 0.45 : fit.share + 0.1)) return own(best.language);
  return own(guessed ?? best?.language ?? fallback);
}

/** By statistics over letters. A desk's language needs only half the likelihood of a stranger's. */
function guess(plain: string, desk: readonly string[]): string | undefined {
  const bases = desk.map((tag) => tag.split('-')[0] ?? tag);
  const guesses = detectAll(plain, { only: [...new Set([...bases, ...wider])] });
  const first = guesses[0];
  const home = guesses.find(({ lang }) => bases.includes(lang));
  return home !== undefined && first !== undefined && home.accuracy * 2 >= first.accuracy ? home.lang : first?.lang;
}
