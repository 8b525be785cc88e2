import { stopWordsOf, unaccented } from '../knowledge/stop-words.ts';
import { baseLanguage } from '../knowledge/tokenize.ts';

const scripts: Record<string, RegExp> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  zh: /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  el: /\p{Script=Greek}/u,
  th: /\p{Script=Thai}/u,
};

/** Whether an article's text is in the customer's language rather than in English, by its small words. */
export function seemsWrittenIn(text: string, language: string): boolean {
  const base = baseLanguage(language);
  if (base === 'en') return true;
  const script = Object.hasOwn(scripts, base) ? scripts[base] : undefined;
  if (script) return script.test(text);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = (of: string) => {
    const stops = stopWordsOf(of);
    return words.filter((word) => stops.has(unaccented(word))).length;
  };
  return share(base) >= share('en');
}
