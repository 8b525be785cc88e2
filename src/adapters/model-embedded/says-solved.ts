/** What says that the matter is over, in the six languages of small talk; thanks alone may only be polite. */
const solved: readonly RegExp[] = [
  /\b(?:that|this|it) (?:has )?(?:solved|solves|fixed|fixes|helped|worked|works) ?(?:it|that|now|again)?\b|\bit['’]?s (?:now )?(?:working|fixed|solved|sorted)\b|\b(?:problem|issue) solved\b|\ball sorted\b|\bthat did (?:it|the trick)\b|\bworks (?:now|again)\b|\bi found it\b/i,
  /\b(?:ya funciona|funcionó|(?:está |problema )?(?:solucionado|resuelto))(?![\p{L}])/iu,
  /(?<![\p{L}])(?:ça|cela) (?:marche|fonctionne)|c['’]est (?:réglé|résolu)|problème résolu/iu,
  /\b(?:funktioniert|klappt|geklappt|geholfen|gelöst|erledigt)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:já funciona|funcionou|deu certo|(?:está |problema )?resolvido|consegui)(?![\p{L}])/iu,
  /解決しました|直りました|できました|使えました|動きました/u,
];

/** True for a customer's word that the answer solved it. For texts that are small talk and nothing else. */
export function saysSolved(text: string): boolean {
  return solved.some((words) => words.test(text));
}
