import { foldText } from '../claims/plain-text.ts';

/** What such a sentence says it has not: words on knowing, never on the customer's own records. */
const known = `(?:informations?|an? answer|answers?|details?|documentation|an? article|articles?|anything (?:about|on) (?:this|that|it)|instructions (?:for|on) (?:this|that))`;

/**
 * Ways to say plainly "I have no answer to this", in six languages, over folded text. "I cannot
 * find a second charge" is none of them: it states something about an account.
 */
const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`\bi (?:am (?:sorry,? )?(?:but )?i )?(?:can(?:'t|not| not)|could(?:n't| not)|do(?:n't| not)|did(?:n't| not)|am (?:not able|unable) to|was (?:not able|unable) to)(?: (?:currently|seem to|actually))?(?: (?:find|have|see|locate|access))(?: (?:any|enough|the|more|specific|reliable))*(?: \w+){0,2} ${known}`,
  ),
  /\bi (?:can(?:'t|not| not)|am (?:not able|unable) to|do(?:n't| not) know how to) (?:help|assist)(?: you)? with (?:that|this|it|those|requests|questions|topics)/,
  /\bi (?:can(?:'t|not| not)|am (?:not able|unable) to) (?:answer|say|tell you)(?: that| this|,| for (?:sure|certain)| with certainty)/,
  /\bi (?:do(?:n't| not) know|am not sure)(?: the answer| that| this|,|\.|$| about (?:that|this))/,
  /\bi can only (?:help|assist|answer)(?: you)?\b/,
  /\b(?:help (?:centre|center|articles?)|articles?|documentation|knowledge base) (?:do(?:es)?(?:n't| not)) (?:say|cover|mention|answer|include|explain|tell)/,
  /\b(?:that|this) is (?:outside|beyond|not something) (?:of )?(?:what )?i can\b/,
  /\bno (?:he encontrado|encuentro|encontre|tengo|dispongo de)(?: \w+){0,2} (?:informacion|respuesta|datos|nada sobre (?:eso|esto))/,
  /\b(?:no puedo ayudar\w*(?: \w+)? con (?:eso|esto|ese|este)|solo puedo ayudar\w*|no se la respuesta|no puedo responder a (?:eso|esto))/,
  /\bje n'ai (?:pas )?(?:trouve )?(?:aucune |d'|pas d'|pas de )?(?:information|reponse|article)|\bje ne (?:trouve|dispose) (?:pas |d'aucune |aucune )?(?:d'|de )?(?:information|reponse|article)/,
  /\b(?:je ne peux (?:vous |pas vous |pas )?(?:aider (?:que|sur ce|avec)|repondre a (?:cela|ca|cette))|je ne sais pas\b|je ne peux malheureusement pas (?:vous )?aider)/,
  /\b(?:dazu|hierzu|daruber|darauf)(?: \w+)? (?:habe|finde|kenne|weiss) ich (?:leider )?(?:keine|nichts|nicht)|\bich (?:habe|finde|konnte) (?:leider )?(?:dazu |hierzu |daruber )?(?:leider )?keine (?:\w+ )?(?:informationen|information|antwort|angaben)|\b(?:dabei|damit|da|dazu|hierbei) kann ich (?:\w+ ){0,2}nicht (?:weiter)?helfen|\bich kann (?:ihnen |dir )?(?:leider )?nur (?:bei|mit|zu|fragen)\b|\bich weiss (?:es|das) (?:leider )?nicht/,
  /\bnao (?:encontrei|encontro|tenho|disponho de)(?: \w+){0,2} (?:informac\w+|resposta|dados|nada sobre (?:isso|isto))|\b(?:nao posso|nao consigo) (?:ajudar|responder)(?: \w+)? (?:com|a|isso)|\b(?:so posso ajudar|nao sei (?:a resposta|isso|responder))/,
  /(?:情報|回答|記載|記事)(?:が|は)(?:見つかりません|見当たりません|ございません|ありません)|お答え(?:できません|できかねます|いたしかねます)|お手伝い(?:できません|できかねます)|わかりかねます|分かりかねます/,
];

/** Whether a sentence only says that the agent has no answer or cannot help with it. */
export function saysNoAnswer(sentence: string): boolean {
  const folded = foldText(sentence);
  return patterns.some((pattern) => pattern.test(folded));
}
