import { detectAll } from 'tinyld';
import { normalise, tokens } from './learning/normalise.ts';

/** Languages told apart beside the desk's own: the world's most written. */
const wider = [
  'en',
  'es',
  'fr',
  'de',
  'pt',
  'ja',
  'it',
  'nl',
  'pl',
  'ru',
  'uk',
  'tr',
  'ar',
  'zh',
  'ko',
  'sv',
  'da',
  'fi',
  'cs',
  'hu',
  'ro',
  'el',
  'he',
  'hi',
  'vi',
  'th',
  'id',
];

/** Scripts that only one of the languages uses: certain from a single word. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
];

/** Small words and greetings that settle a short message; detectors need more text than "Hola" or "merci beaucoup". */
const telling: Record<string, string> = {
  en: "the is my how what can you please i'm don't want where hello hi thanks thank why when and order refund not i the help need to",
  es: 'el los las mi mis como cómo qué quiero hola gracias por favor dónde cuándo pedido estoy tengo puedo ayuda necesito no una para buenos días tardes una cuenta ¿',
  fr: 'le les mon ma mes comment je veux bonjour merci où quand est pas une pour suis puis aide besoin votre svp salut avec commande compte',
  de: 'der die das mein meine wie ich möchte hallo danke bitte wo wann nicht ein eine für ist habe kann hilfe brauche guten tag und bestellung konto mit',
  pt: 'o os meu minha como quero olá oi obrigado obrigada por favor onde quando não uma para estou tenho posso ajuda preciso você bom dia conta com pedido',
};
const tellingWords = Object.entries(telling).map(([language, words]) => [language, new Set(words.split(' '))] as const);

/**
 * The language a message is written in, BCP 47. The desk's languages are tried first and win
 * unless another is much likelier; a message of fewer than three words that does not give itself
 * away keeps the conversation's language, and at last the desk's first.
 */
export function languageOf(text: string, desk: readonly string[], conversation: string | undefined): string {
  const fallback = conversation ?? desk[0] ?? 'en';
  const plain = normalise(text.slice(0, 600)).replace(/https?:\S+|\S+@\S+/gu, ' ');
  const own = (language: string) => desk.find((tag) => tag.split('-')[0] === language) ?? language;
  if (!/\p{L}/u.test(plain)) return fallback;
  for (const [script, language] of scripts) if (script.test(plain)) return own(language);
  const list = tokens(plain);
  const words = list.filter((token) => /\p{L}/u.test(token));
  const hits = tellingWords
    .map(([language, set]) => ({ language, share: list.filter((token) => set.has(token)).length }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = hits;
  const clear = first !== undefined && first.share > (second?.share ?? 0);
  if (words.length < 3 && /^[\p{Script=Latin}\s\p{P}\p{N}\p{S}]*$/u.test(plain)) {
    return clear && first !== undefined ? own(first.language) : fallback;
  }
  const bases = [...new Set(desk.map((tag) => tag.split('-')[0] ?? tag))];
  const guesses = detectAll(plain, { only: [...new Set([...bases, ...wider])] });
  const best = guesses[0];
  if (best === undefined) return clear && first !== undefined ? own(first.language) : fallback;
  const home = guesses.find(({ lang }) => bases.includes(lang));
  // A desk's language needs only half the likelihood of a stranger's: customers write to desks that serve them.
  const winner = home !== undefined && home.accuracy * 2 >= best.accuracy ? home : best;
  if (clear && first !== undefined && first.share >= 2 && first.share >= words.length / 5) return own(first.language);
  return own(winner.lang);
}
