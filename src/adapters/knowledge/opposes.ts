/** Things that are done and undone: who asks for one is not helped by the other. */
const opposites: [RegExp, RegExp][] = [
  [
    /\b(?:turn(?:ing)? on|switch(?:ing)? on|enabl\w+|activat\w+)\b/i,
    /\b(?:turn(?:ing)? off|switch(?:ing)? off|disabl\w+|deactivat\w+)\b/i,
  ],
  [/\b(?:add|adding|creat\w+|invit\w+|new)\b/i, /\b(?:remov\w+|delet\w+|leav\w+)\b/i],
  [/\b(?:connect|link)(?:ing|ed)?\b/i, /\b(?:disconnect|unlink)(?:ing|ed)?\b/i],
  [/\binstall\w*\b/i, /\buninstall\w*\b/i],
  [/\bsubscrib\w+\b/i, /\b(?:unsubscrib\w+|cancel\w*)\b/i],
  [/\bupgrad\w+\b/i, /\bdowngrad\w+\b/i],
  [/\b(?:sign|log)(?:ging|ing)? ?in\b/i, /\b(?:sign|log)(?:ging|ing)? ?out\b/i],
  [/\bimport\w*\b/i, /\bexport\w*\b/i],
  [/\b(?:show|unhid)\w*\b/i, /\bhid(?:e|ing|den)\b/i],
  [/\bunblock\w*\b/i, /\bblock\w*\b/i],
  [/\bunlock\w*\b/i, /\block(?:ed|ing)?\b/i],
  [/\b(?:restor|recover)\w*\b/i, /\bdelet\w+\b/i],
];

/** Whether a heading is about the opposite of what the query asks, and not about that as well. English only. */
export function opposes(query: string, heading: string): boolean {
  return opposites.some(
    ([one, other]) =>
      (one.test(query) && !other.test(query) && other.test(heading) && !one.test(heading)) ||
      (other.test(query) && !one.test(query) && one.test(heading) && !other.test(heading)),
  );
}

const denial =
  /\b(?:cannot|can'?t|can’t|won'?t|won’t|not|never|no longer|nicht|kein\w*|pas|jamais|nunca|não|non)\b|できない|ません/iu;

/** What goes wrong, is missing or is left out: who writes so may well want the section of exceptions. */
const trouble =
  /\b(?:fail\w*|wrong|problem|error|broken|refus\w+|reject\w+|declin\w+|except\w*|unless|without|doesnt|dont|cant|wont|isnt|didnt)\b/iu;

/** Whether a heading says what is not so ("What cannot be returned") to somebody who did not ask for that. */
export function denies(query: string, heading: string): boolean {
  return denial.test(heading) && !denial.test(query) && !trouble.test(query);
}
