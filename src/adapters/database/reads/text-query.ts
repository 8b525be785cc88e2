/** Words people type, as a full-text query in which the last may be the beginning of one. */
export function textQuery(typed: string): string | undefined {
  // Letters, digits and what e-mail addresses and order numbers are made of; nothing the query syntax knows.
  const words = typed
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}@._+-]*/gu)
    ?.slice(0, 10);
  if (!words?.length) return undefined;
  return words.map((word, index) => (index === words.length - 1 ? `'${word}':*` : `'${word}'`)).join(' & ');
}
