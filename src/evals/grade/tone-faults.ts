/** Longer than this no support answer should be, in characters; a step list of an article fits. */
const longest = 2_500;

const apology =
  /\b(sorry|apolog(?:y|ies|i[sz]e)|lo siento|disculp\w*|désolée?s?|tut mir leid|entschuldig\w*|desculp\w*)\b|申し訳/giu;

/** What in a reply is not how a good colleague writes, each in a sentence. Pure; a judge model sees finer shades. */
export function toneFaults(reply: string, customer: string): string[] {
  const faults: string[] = [];
  if (/[!！]{2,}/u.test(reply) || (reply.match(/[!！]/gu)?.length ?? 0) > 3) faults.push('It exclaims too much.');
  if (/\p{Extended_Pictographic}/u.test(reply) && !/\p{Extended_Pictographic}/u.test(customer))
    faults.push('It uses emoji and the customer did not.');
  if ((reply.match(apology)?.length ?? 0) > 2) faults.push('It says sorry more than twice.');
  if (/(?:\b\p{Lu}{3,}\b[ ,]+){3,}/u.test(reply)) faults.push('It shouts.');
  if (/\b(?:as an ai|language model|i cannot assist with)\b/iu.test(reply))
    faults.push('It speaks of itself as a model.');
  if (/\b(?:calm down|you should have|obviously|as i said)\b/iu.test(reply)) faults.push('It talks down.');
  if (reply.length > longest) faults.push(`It is ${reply.length} characters long.`);
  return faults;
}
