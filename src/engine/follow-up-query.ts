/** A longer message says itself what it is about. */
const shortCharacters = 60;

/** Begins like the second half of something: "and on mobile?", "what about yearly?", "y en iOS?" */
const leansBack =
  /^\W*(and|but|or|also|what about|how about|what if|same for|then|so|only|even|y|pero|o|et|mais|ou|und|aber|oder|auch|e|mas|also for|それ|じゃあ|では)\b/iu;

/** Stands for something said before. */
const pointsBack = /\b(it|its|that|this|those|these|them|there|the same|one|ones|eso|esto|cela|ça|das|dies|isso)\b/iu;

/** Words of their own that a question needs to stand alone. */
const leastWords = 4;
/** As many make a sentence that says what it is about, whatever it begins with: "and how do I delete a board?" */
const wholeSentence = 6;

/**
 * What to look for when a short message follows another: both together, with whether it makes no
 * sense alone. Undefined when it says enough itself. Contract: pure.
 */
export function followUpQuery(text: string, before: string): { query: string; leans: boolean } | undefined {
  const own = text.trim();
  if (own === '' || own.length >= shortCharacters || own === before.trim()) return undefined;
  const words = own.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const leans = (leansBack.test(own) && words < wholeSentence) || (words < leastWords && pointsBack.test(own));
  return { query: `${before}\n${own}`, leans };
}
