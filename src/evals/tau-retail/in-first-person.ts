/**
 * What a task tells whoever plays the customer ("You want to return the lamp"), as requests the
 * customer writes one after the other ("I want to return the lamp"). How to act ("You are
 * impatient", "if the agent asks …", "do not reveal …") is left out: rules cannot play it. Pure.
 */
export function inFirstPerson(told: string): string[] {
  const requests: string[] = [];
  let asked = false;
  for (const sentence of told.split(/(?<=[.;?!])\s+(?=\p{Lu})/u).map((text) => text.trim())) {
    if (!/\p{L}/u.test(sentence) || isManner(sentence)) continue;
    const said = turned(sentence);
    const before = requests.pop();
    // Who they are goes with the first thing they want; what belongs together stays together.
    if (before === undefined) requests.push(said);
    else if (asked && isRequest(said)) requests.push(before, said);
    else requests.push(`${before} ${said}`);
    asked ||= isRequest(said);
  }
  return requests;
}

const isRequest = (said: string) => /^(?:For #|Cancel|Return|Exchange|Modify)\b/.test(said);

function isManner(sentence: string): boolean {
  const character = /^You are [a-z-]+(?:,? (?:and |but )?[a-z-]+)*\.$/.test(sentence);
  return character || /\b(?:agent|reveal|mention|conversation|pretend)\b/i.test(sentence);
}

const words: [RegExp, string][] = [
  [/\b[Yy]ou name is\b/g, 'My name is'],
  [/\b[Yy]ou(?:'re| are)\b/g, 'I am'],
  [/\b[Yy]ou were\b/g, 'I was'],
  [/\b[Yy]ou've\b/g, 'I have'],
  [/\b[Yy]ourself\b/g, 'myself'],
  [/\b[Yy]ours\b/g, 'mine'],
  [/\bYour\b/g, 'My'],
  [/\byour\b/g, 'my'],
  [/\b(to|for|with|from|give|gives|tell|tells|send|help|let|ask|asks|suits?) you\b/g, '$1 me'],
  [/\b[Yy]ou\b/g, 'I'],
];

const turned = (sentence: string) => words.reduce((text, [from, to]) => text.replace(from, to), sentence);
