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

/** Tells whether a heading is about the opposite of what the query asks, and not about that as well. English only. */
export function opposesTo(query: string): (heading: string) => boolean {
  const asked = opposites.flatMap(([one, other]) => {
    const [saysOne, saysOther] = [one.test(query), other.test(query)];
    if (saysOne === saysOther) return [];
    return [saysOne ? { own: one, opposite: other } : { own: other, opposite: one }];
  });
  return (heading) => asked.some(({ own, opposite }) => opposite.test(heading) && !own.test(heading));
}

const denial =
  /\b(?:cannot|can'?t|can’t|won'?t|won’t|not|never|no longer|nicht|kein\w*|pas|jamais|nunca|não|non)\b|できない|ません/iu;

/** What goes wrong, is missing or is left out: who writes so may well want the section of exceptions. */
const trouble =
  /\b(?:fail\w*|wrong|problem|error|broken|refus\w+|reject\w+|declin\w+|except\w*|unless|without|doesnt|dont|cant|wont|isnt|didnt)\b/iu;

/** Tells whether a heading says what is not so ("What cannot be returned") to somebody who did not ask for that. */
export function deniesTo(query: string): (heading: string) => boolean {
  if (denial.test(query) || trouble.test(query)) return () => false;
  return (heading) => denial.test(heading);
}

/** What does not happen, goes wrong or has ended, as customers and headings put it. */
const symptom =
  /\b(?:stopped|stuck|missing|blank|frozen|freezes?|crash\w*|keeps? \w+ing|any ?more|no longer|never \w+s|nothing|(?:is|are|was|do|does|did|can|will)(?: not|n['’]?t)|cannot|won['’]?t|fail\w*|wrong|broken|declined|refused)\b/iu;

/** Tells whether a heading describes a trouble ("Nothing is posted any more") to somebody who has one. English only. */
export function sharesTrouble(query: string): (heading: string) => boolean {
  return symptom.test(query) ? (heading) => symptom.test(heading) : () => false;
}
