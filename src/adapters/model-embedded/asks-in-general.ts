import type { Brief } from '#engine/ports/model.ts';
import { termsOf } from './question.ts';

/** Asks whether something is possible at all. English only. */
const whether = /^\W*(?:(?:hi|hello|hey)\W+)?(?:can|could|may|do|does|is|are|will)\b/i;

/** Something of the customer's own: a procedure looks it up. */
const own = /\b(?:my|mine|our|ours|this|that|these|those|last|latest)\b|\d/i;

/** Asks what a rule comes to: "what happens when my trial ends?" wants no look at the account. */
const whatHappens =
  /^\W*(?:(?:hi|hello|hey|hola|bonjour|hallo|ol[áa])\W+)?(?:and |y |et |und |e )?(?:what (?:happens|if)\b|qu[ée] (?:pasa|ocurre|sucede)\b|que se passe-t-il\b|qu'arrive-t-il\b|was (?:passiert|geschieht)\b|(?:o )?que acontece\b)|どうなり(?:ますか|ます\?)/iu;

/**
 * Whether the message asks, of nothing that is the customer's own, just what the best section is
 * headed by: "Can I pay by invoice?" wants "Pay by invoice", and nobody's account. So does who asks
 * what happens when something is so, of no order or invoice by its number.
 */
export function asksInGeneral({ text, language, passages, results }: Brief): boolean {
  const [best] = passages;
  if (best && results.length === 0 && whatHappens.test(text) && !/\d/.test(text)) return true;
  if (!best?.title.includes(' > ') || results.length > 0 || !whether.test(text) || own.test(text)) return false;
  const asked = termsOf(text, language);
  const heading = [...termsOf(best.title.split(' > ').at(-1) ?? '', language)];
  return heading.length > 1 && heading.every((term) => asked.has(term));
}
