const stopWords = new Set(
  'a an and are as at be been but by can could did do does doing for from get got had has have hello help hey hi how i if in into is it its just know like me mine much my need of on or our please so some tell than thank thanks that the their them then there these they this to want was way we were what what’s when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Words that mean the same to a customer and to a help article. */
const sameWords: Record<string, string> = {
  shipment: 'order',
  package: 'order',
  parcel: 'order',
  track: 'order',
  delivery: 'order',
  purchase: 'order',
  money: 'refund',
  bill: 'invoice',
  receipt: 'invoice',
  login: 'password',
  forgot: 'reset',
  plan: 'subscription',
  membership: 'subscription',
  subscribe: 'subscription',
  billed: 'charge',
  twice: 'duplicate',
  double: 'duplicate',
  move: 'address',
  moved: 'address',
};

/** The words that carry meaning, without endings. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu) ?? [])
    .filter((word) => !stopWords.has(word))
    .map((word) => stem(sameWords[word] ?? word))
    .map((word) => sameWords[word] ?? word)
    .filter((word) => word.length > 1 && !stopWords.has(word));
}

/** Share of the asked words that the text has, with each word counted once. */
export function overlap(asked: readonly string[], text: string): number {
  if (asked.length === 0) return 0;
  const has = new Set(wordsOf(text));
  const unique = [...new Set(asked)];
  return unique.filter((word) => has.has(word)).length / unique.length;
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && /[^su]s$/.test(word)) return stem(word.slice(0, -1));
  if (word.length > 5 && word.endsWith('ing')) return undouble(word.slice(0, -3));
  if (word.length > 4 && /[^e]ed$/.test(word)) return undouble(word.slice(0, -2));
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function undouble(word: string): string {
  return /([^aeiouls])\1$/.test(word)
    ? word.slice(0, -1)
    : word.endsWith('ll') && word.length > 5
      ? word.slice(0, -1)
      : word;
}
