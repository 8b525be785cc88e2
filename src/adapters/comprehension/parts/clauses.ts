/** Clauses end at a mark, or where a joining word or "without losing" starts another. */
const borders =
  /(?<=[,;:.!?\n、。！？])\s*|\s+(?:–|—|-)\s+|\s+(?=(?:and|but|so|y|pero|et|mais|und|aber|sondern|e|mas)\s)|\s+(?=(?:without \p{L}+ing|rather than|instead of|sin \p{L}+r|sans \p{L}+r|ohne|statt|sem \p{L}+r|em vez de|en vez de|au lieu de)\s)|(?<=ですが)/giu;

/** The clauses of a message that have words, in order. */
export function clausesOf(text: string): string[] {
  return text.split(borders).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}
