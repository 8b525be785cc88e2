/** A text per BCP 47 language; `en` is always there and is the fallback. */
export type Localized = { en: string } & Record<string, string>;

/** The text in the language, else in its base language (`pt` for `pt-BR`), else in English. */
export function inLanguage(text: Localized, language: string): string {
  const base = language.split('-')[0] ?? 'en';
  const own = (key: string) => (Object.hasOwn(text, key) ? text[key] : undefined);
  return own(language) ?? own(base) ?? text.en;
}
