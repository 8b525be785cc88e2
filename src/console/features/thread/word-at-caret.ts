/** What is being typed right before the caret: `/ship` in a reply, `@an` in a note. */
export interface WordAtCaret {
  sign: '/' | '@';
  query: string;
  /** Where the sign stands. */
  from: number;
}

/** Finds it; undefined when the caret stands in ordinary text, a path, an address or a date. */
export function wordAtCaret(text: string, caret: number, sign: '/' | '@'): WordAtCaret | undefined {
  const before = text.slice(0, caret);
  const pattern = sign === '/' ? /(?:^|\s)(\/[^\s/]{0,40})$/u : /(?:^|[\s(])(@[\p{L}\p{N} .’'-]{0,40})$/u;
  const word = pattern.exec(before)?.[1];
  // Two spaces in a row: no name goes on like that.
  if (word === undefined || / {2}|^@ /.test(word)) return undefined;
  return { sign, query: word.slice(1).toLowerCase(), from: caret - word.length };
}
