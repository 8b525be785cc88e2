import type { Claim } from './claim.ts';
import type { MaskedText } from './masked-text.ts';
import { foldText } from './plain-text.ts';

const name = String.raw`(\p{Lu}[\p{L}\p{N}+]*(?:[ -]\p{Lu}[\p{L}\p{N}+]*)?)`;
/** Each with what must stand in the text for it to match: a short test that spares a long search. */
const patterns: [RegExp, needs: RegExp][] = [
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}])${name} (?:plan|tier|edition|subscription|package)(?![\p{L}])`, 'gu'),
    / (?:plan|tier|edition|subscription|package)/,
  ],
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:[Pp]lano?|[Ff]orfait|[Oo]ffre|[Aa]bonnement|[Ss]uscripción|[Aa]ssinatura|[Tt]arif) ${name}(?![\p{L}\p{N}])`,
      'gu',
    ),
    /(?:plano?|forfait|offre|abonnement|suscripción|assinatura|tarif) /i,
  ],
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}])${name}-(?:Plan|Tarif|Abo|Abonnement|Paket)(?![\p{L}])`, 'gu'),
    /-(?:Plan|Tarif|Abo|Paket)/,
  ],
  [/([\p{Script=Katakana}ー]+|[A-Z][A-Za-z]+)プラン/gu, /プラン/],
];

/** Words that begin a sentence or stand before "plan" without naming one. */
const notNames =
  /^(?:the|your|our|a|an|this|that|any|each|every|which|paid|free|current|new|annual|monthly|yearly|all|no|if|on|el|la|tu|su|le|la|votre|der|die|das|ihr|dein|ein|o|seu|sua)$/;

/** Names of plans: "the Team plan", "plan Pro", "forfait Pro", "Pro-Tarif", "プロプラン". */
export function takePlans(text: MaskedText): Claim[] {
  return patterns.flatMap(([pattern, needs]) =>
    text.take(
      pattern,
      (match) => {
        const words = (match[1] ?? '').split(/[ -]/).filter((word) => !notNames.test(foldText(word)));
        if (words.length === 0) return undefined;
        return { kind: 'plan', text: match[0], index: match.index, meanings: [[`plan:${foldText(words.join(' '))}`]] };
      },
      needs,
    ),
  );
}
