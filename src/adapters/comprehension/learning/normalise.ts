/** Longest part of a message that is read, in characters: beyond it a message repeats itself. */
export const readCharacters = 4000;

const invisible = /[\p{Cf}\p{Cc}\p{Cs}\p{Cn}\p{Co}]+/gu;

/** One form for every spelling of the same words: compatibility forms, lower case, straight quotes, single spaces. */
export function normalise(text: string): string {
  return text
    .slice(0, readCharacters)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(invisible, (run) => (/[\n\r\t]/.test(run) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

const word = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}]+)?|[^\s\p{L}\p{N}\p{M}]/gu;

/** Words, numbers and single marks of a normalised text, in order. */
export function tokens(normalised: string): string[] {
  return normalised.match(word) ?? [];
}
