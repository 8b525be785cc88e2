import { foldText } from '../claims/plain-text.ts';
import type { Message } from '../message.ts';

/** An action that waits for the customer's yes. */
export interface AwaitedAction {
  id: string;
  /** The action in words, as the customer was shown it. */
  title: string;
}

/** What a typed message decided, of which action. */
export interface TypedDecision {
  actionId: string;
  decision: 'granted' | 'denied';
}

/**
 * Whether what a customer typed answers a pending confirmation. Conservative: it counts only when
 * the message right before it named exactly one awaited action (its card, or its title in words),
 * and when it says nothing but yes or no. Everything else ("yes, but to the other card") is null
 * and is read as an ordinary message.
 */
export function typedYes(
  typed: string,
  before: Pick<Message, 'author' | 'kind' | 'text' | 'card'> | undefined,
  awaited: readonly AwaitedAction[],
): TypedDecision | null {
  if (!before || before.author.kind === 'customer' || before.kind === 'note') return null;
  const named = awaited.filter((action) => names(before, action));
  const [action] = named;
  if (!action || named.length > 1) return null;
  const decision = yesOrNo(typed);
  return decision ? { actionId: action.id, decision } : null;
}

function names(message: Pick<Message, 'text' | 'card'>, action: AwaitedAction): boolean {
  if (message.card?.kind === 'confirm') return message.card.actionId === action.id;
  const title = fold(action.title);
  return title.length > 0 && fold(message.text).includes(title);
}

const fold = (text: string) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A yes longer than this is no longer only a yes. */
const longest = 60;

const yes = [
  // English
  'yes|yeah|yep|yup|sure|ok|okay|of course|absolutely|correct|right|i confirm|confirm|confirmed|i agree|agreed',
  'go ahead|do it|please do|please do it|please do so|go for it|proceed|please proceed|yes i do|yes i am sure|i am sure|im sure|that is correct|thats correct|that is right|thats right|sounds good',
  // Spanish
  'si|claro|por supuesto|confirmo|lo confirmo|confirmado|de acuerdo|vale|adelante|hazlo|correcto|si quiero|procede|proceda|hagalo',
  // French
  "oui|ouais|d'accord|d accord|bien sur|je confirme|confirme|vas y|allez y|c'est bon|c est bon|parfait|exact|exactement|faites le",
  // German
  'ja|jawohl|genau|klar|natuerlich|naturlich|einverstanden|bestatigt|ich bestatige|bestatige|mach das|machen sie das|bitte machen|in ordnung|passt|ja gerne|gerne|korrekt',
  // Portuguese
  'sim|claro que sim|com certeza|confirmo sim|pode|pode ser|pode fazer|pode prosseguir|certo|isso|isso mesmo|esta bem|prossiga',
  // Japanese
  'はい|ええ|うん|お願いします|はいお願いします|それでお願いします|確認しました|確認します|了解です|了解しました|承知しました|大丈夫です|はい大丈夫です|同意します|進めてください',
];

const no = [
  "no|nope|no way|don't|do not|dont|cancel|cancel that|cancel it|stop|stop it|never mind|nevermind|i don't want that|i do not want that|not now|please don't|don't do it|do not do it|no wait|wait no|actually no|actually not|rather not|better not|keep it|leave it|i changed my mind|i have changed my mind|changed my mind",
  'no quiero|mejor no|cancela|cancelar|cancelalo|para|no lo hagas|no lo confirmo|no espera|espera no|dejalo|dejelo|he cambiado de idea|cambie de opinion',
  "non|pas du tout|annule|annulez|arretez|ne le faites pas|surtout pas|je ne confirme pas|non attendez|finalement non|laissez|laissez tomber|laisse tomber|j'ai change d'avis|j ai change d avis",
  'nein|nee|auf keinen fall|abbrechen|stopp|lieber nicht|bitte nicht|nicht machen|doch nicht|nein doch nicht|lieber doch nicht|lass es|lassen sie es|nein warte|ich habe es mir anders uberlegt|ich habe es mir anders ueberlegt',
  'nao|nao quero|cancele|melhor nao|pare|nao faca isso|de jeito nenhum|nao espera|espera nao|deixa|deixa pra la|mudei de ideia',
  'いいえ|いや|やめてください|やめます|キャンセル|キャンセルしてください|キャンセルします|結構です|中止してください|しないでください|やっぱりやめます|やっぱりいいです|やっぱり結構です',
];

const politeness =
  /\b(?:please|thanks|thank you|thank you very much|por favor|gracias|muchas gracias|s'il vous plait|s'il te plait|svp|merci|bitte|danke|vielen dank|obrigado|obrigada)\b/g;

const phrases = (lists: string[]) => new Set(lists.flatMap((list) => list.split('|')).map(onlyWords));

const yesPhrases = phrases(yes);
const noPhrases = phrases(no);

/** Yes or no when the text is nothing else; null for all other texts. A question is neither. */
export function yesOrNo(text: string): 'granted' | 'denied' | null {
  if (text.length > longest || /[?？¿]/.test(text)) return null;
  const folded = onlyWords(foldText(text).replace(politeness, ' '));
  if (folded === '') return null;
  if (noPhrases.has(folded)) return 'denied';
  if (yesPhrases.has(folded)) return 'granted';
  return allAre(folded, yesPhrases) ? 'granted' : allAre(folded, noPhrases) ? 'denied' : null;
}

/** "Yes, go ahead." and "ja, genau" are a row of yeses. */
function allAre(folded: string, of: Set<string>): boolean {
  const words = folded.split(' ');
  for (let cut = 1; cut < words.length; cut += 1) {
    const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    if (of.has(head) && (of.has(tail) || allAre(tail, of))) return true;
  }
  return false;
}

function onlyWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
