// Most of what is read is plain English or codes; the steps below would leave it as it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: every ASCII character, control characters included.
const onlyAscii = /^[\x00-\x7F]*$/;

/**
 * Text as claims are read from it: one width (ＡＢＣ１２ becomes ABC12), one kind of space, hyphen,
 * apostrophe and quotation mark, no invisible characters. Positions differ from the original's.
 */
export function plainText(text: string): string {
  if (onlyAscii.test(text)) return text.replaceAll('`', "'");
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u202F\u2000-\u200A\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201B\u02BC\u00B4`]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB]/g, '"');
}

/** Plain, lower case and without accents: "Está Café" becomes "esta cafe". */
export function foldText(text: string): string {
  const lower = plainText(text).toLowerCase().replaceAll('ß', 'ss');
  if (onlyAscii.test(lower)) return lower;
  // Combining marks of Latin letters go; those of kana (dakuten) change the sound and stay.
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}

/** Letters and digits of scripts that put spaces between words. */
const wordCharacter = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}])`;

/** Not inside a longer word or code: `1042` does not occur in `W1042` or in `1042-7`. */
export const boundaryBefore = `(?<!${wordCharacter}|${wordCharacter}[-_/.@])`;
export const boundaryAfter = `(?!${wordCharacter}|[-_/.@]${wordCharacter})`;

const tokenPattern = new RegExp(
  `${wordCharacter}+(?:[-_/.@+']${wordCharacter}+)*|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]+`,
  'gu',
);

/** The words and codes of a text, folded: `Order #W-1042, please` gives `order`, `w-1042`, `please`. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(tokenPattern) ?? [];
}
