/** What may stand beside the number: a scale, stars, a word of thanks. */
const bare =
  /^(?:(?:rating|score|note|nota|bewertung)\s*:?\s*)?([1-5])\s*(?:\/\s*5|(?:out\s+of|of|von|sur|de)\s+5|stars?|sterne?|estrellas?|étoiles?|estrelas?|点|星)?$/iu;

/**
 * The rating that a reply to "how did we do?" is, when it is nothing else: "4", "4/5", "5 stars",
 * "★★★★". Anything with more in it is a message to be answered.
 */
export function readRating(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s.!?,;:。！]+$/u, '')
    .trim();
  const stars = /^(?:⭐️?|★|🌟){1,5}(?:☆*)$/u.test(plain) ? [...plain.matchAll(/⭐|★|🌟/gu)].length : undefined;
  if (stars !== undefined) return stars >= 1 && stars <= 5 ? stars : undefined;
  const match = bare.exec(plain);
  return match ? Number(match[1]) : undefined;
}
