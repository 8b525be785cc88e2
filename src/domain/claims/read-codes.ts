import type { Claim } from './claim.ts';
import type { MaskedText } from './masked-text.ts';
import { numbersIn } from './number-readings.ts';

/** Letters and digits mixed, or groups of them: `W1042`, `INV-2026-001`, `1Z999AA10123456784`. */
const mixedCode =
  /(?<![\p{L}\p{N}_@/.-])#?(?=[\p{Lu}\d-]*\d)(?=[\p{Lu}\d-]*\p{Lu})[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*(?![\p{L}\p{N}_@-])/gu;
const snakeCode = /(?<![\p{L}\p{N}_])(?=\w*\d)[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?![\p{L}\p{N}_])/gu;
const groupedCode = /(?<![\p{L}\p{N}_@/.-])#?(?=[\d-]*\d{4})\d+(?:-\d+)+(?![\p{L}\p{N}_@-])/gu;
const hashCode = /(?<![\p{L}\p{N}_&])#\s?(\d{2,})(?![\p{L}\p{N}_-]|[.,]\d)/gu;
const namedCode =
  /(?<=(?:order|invoice|ticket|case|tracking|reference|ref|account|number|no|nr|num|n°|nº|pedido|factura|fatura|número|commande|facture|numéro|bestellung|rechnung|bestellnummer|rechnungsnummer|nummer|encomenda|caso|注文|請求書|番号|チケット)(?: (?:number|no|número|numéro|nummer|id|n°|nº)){0,2}[.:]?\s?#?)(\d{2,})(?![\p{Script=Latin}\p{N}_-]|[.,]\d)/giu;
const longDigits = /(?<![\p{L}\p{N}_.,-])\d{6,}(?![\p{Script=Latin}\p{N}_]|[.,-]\d)/gu;
const roundTheClock = /(?<!\d)24\s?\/\s?7(?!\d)/g;

const version = /(?<![\p{L}\p{N}_.-])v?\d+(?:\.\d+){2,}(?![\p{L}\p{N}_-]|\.\d)/giu;

/** Sizes, versions and the like that look like codes but say a quantity. */
const quantityCode = /^#?\d+(?:GB|MB|TB|KB|K|M|H|G|CM|MM|KG|W|V|MAH|HZ|GHZ|X|P|D)$/u;

/** Each kind of code with what no code of the kind is without. */
const codes: readonly [pattern: RegExp, needs: RegExp][] = [
  [hashCode, /#\s?\d/],
  [namedCode, /\d\d/],
  [mixedCode, /\p{Lu}[\p{Lu}\d-]*\d|\d[\p{Lu}\d-]*\p{Lu}/u],
  [snakeCode, /\d\w*_|_\w*\d/],
  [groupedCode, /\d-\d/],
  [longDigits, /\d{6}/],
  [version, /\d\.\d+\.\d/],
];

/** Order, invoice and tracking numbers, and other codes. */
export function takeCodes(text: MaskedText): Claim[] {
  const claim = (match: RegExpExecArray): Claim | undefined =>
    quantityCode.test(match[0]) || isName(match[0])
      ? undefined
      : { kind: 'code', text: match[0], index: match.index, meanings: [[codeKey(match[0])]] };
  return [
    ...text.take<Claim>(
      roundTheClock,
      (match) => ({
        kind: 'code',
        text: match[0],
        index: match.index,
        meanings: [['code:24/7']],
      }),
      /24/,
    ),
    ...codes.flatMap(([pattern, needs]) => text.take(pattern, claim, needs)),
  ];
}

/** "2FA", "MP4", "USB3": a name, not somebody's order. */
const isName = (written: string) =>
  !written.startsWith('#') && /\p{Lu}/u.test(written) && !/\d\D*\d\D*\d|\d{2}.*\p{L}.*|\p{L}.*\d{2}/u.test(written);

/** One code however it is written: `#W1042`, `w1042`. */
export function codeKey(written: string): string {
  return `code:${written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`;
}

const unitAfter = /^(?:x|k|m|[kmgt]b|[cmk]?m|k?g|ml|l|w|v|k?hz|px|th|st|nd|rd|mp|mah|in|er|e|º|ª)(?!\p{L})/iu;

/** The 2 of "2FA": letters follow at once, and they are no unit. */
function isPartOfName(plain: string, reading: { text: string; index: number }): boolean {
  const after = plain.slice(reading.index + reading.text.length, reading.index + reading.text.length + 6);
  return /^\p{Script=Latin}/u.test(after) && !unitAfter.test(after);
}

/** `1.`, `2)` at the start of a line, "step 3", "option 1": order in the text, not facts. */
const ordinal =
  /^(?:\s*(?:[-*+]\s+)?\**)\d{1,2}[.)](?=\s)|(?<=(?:step|steps|option|paso|étape|schritt|passo|ステップ|opción|opção)\s)\d{1,2}(?!\d)|\[\d{1,2}\]|(?<=^#{1,6} )\d{1,2}\.?/gimu;

const range = /(?<![\p{Script=Latin}\p{N}_.,/:-])(\d{1,3}) ?- ?(\d{1,3})(?![\d_]|[-/:.,]\d)/gu;

/** What is left written in digits: "5 users", "10,000 requests". */
export function takeNumbers(text: MaskedText): Claim[] {
  text.take(ordinal, () => true);
  const ranges = text.take<Claim>(range, (match) => ({
    kind: 'number',
    text: match[0],
    index: match.index,
    meanings: [[`number:${Number(match[1])}`], [`number:${Number(match[2])}`]],
  }));
  const single = numbersIn(text.text)
    .filter((reading) => !isPartOfName(text.text, reading))
    .map(
      (reading): Claim => ({
        kind: 'number',
        text: reading.text,
        index: reading.index,
        meanings: [reading.values.map((value) => `number:${value}`)],
      }),
    );
  return [...ranges, ...single];
}
