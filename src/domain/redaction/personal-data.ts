import { secretPatterns } from '../draft-checks/check-secrets.ts';
import { isCardNumber, isIban } from './checksums.ts';

export type PersonalDataKind = 'secret' | 'email' | 'iban' | 'card' | 'phone' | 'ip';

/** A stretch of a text that names or gives access to a person or their money. */
export interface PersonalData {
  kind: PersonalDataKind;
  start: number;
  end: number;
}

const email = /[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/giu;
const ibanStart = /(?<![\p{Script=Latin}\p{N}])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9])/giu;
const card = /(?<![\p{Script=Latin}\p{N}]|\d[ -])\d(?:[ -]?\d){12,18}(?![\p{Script=Latin}\p{N}]|[ -]\d)/gu;
const ipv4 =
  /(?<![\p{Script=Latin}\p{N}.]|\bv|version |release )(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\p{Script=Latin}\p{N}]|\.\d)/giu;
const ipv6 =
  /(?<![\p{Script=Latin}\p{N}:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?)(?![\p{Script=Latin}\p{N}:])/giu;

/** Written the way only telephone numbers are. */
const phones: readonly RegExp[] = [
  // +1 555 010 9999, +49 (0)30 1234567, 0049 …
  /(?<![\p{Script=Latin}\p{N}+])(?:\+|00(?=[1-9]))\d{1,3}(?:[ ./-]?\(\d{1,5}\))?(?:[ ./-]?\d{1,5}){2,6}(?![\p{Script=Latin}\p{N}]|[-/]\d)/gu,
  // (555) 010-9999, (11) 91234-5678
  /(?<![\p{Script=Latin}\p{N}])\(\d{2,5}\)[ .-]?\d{3,5}[ .-]?\d{3,5}(?![\p{Script=Latin}\p{N}]|[-/]\d)/gu,
  // 555-010-9999, 555.010.9999
  /(?<![\p{Script=Latin}\p{N}#./-])[2-9]\d{2}([-. ])[0-9]\d{2}\1\d{4}(?![\p{Script=Latin}\p{N}]|[-/.]\d)/gu,
  // 06 12 34 56 78, 01.23.45.67.89
  /(?<![\p{Script=Latin}\p{N}#./-])0[1-9](?:[ .-]\d{2}){4}(?![\p{Script=Latin}\p{N}]|[ .-]\d)/gu,
  // 0800 123 4567, 030 1234567, 07911 123456, 03-1234-5678, 090-1234-5678
  /(?<![\p{Script=Latin}\p{N}#./-])0\d{1,4}[ /-]\d{3,8}(?:[ -]\d{3,4})?(?![\p{Script=Latin}\p{N}]|[ ./-]\d)/gu,
  // British and other mobiles without a space: 07911123456
  /(?<![\p{Script=Latin}\p{N}#./-])07\d{9}(?![\p{Script=Latin}\p{N}]|[-/.]\d)/gu,
];

/** Digits that only the word before them makes a telephone number. */
const cuedPhone =
  /(?:\b(?:phone|tel|telephone|mobile|cell|call|text|ring|whatsapp|fax|sms|tel[eé]fono|m[oó]vil|celular|llam\w+|t[eé]l[eé]phone|portable|appel\w+|telefon\w*|handy|mobil\w*|anrufen|telefone|telem[oó]vel|ligar?)\b\.?|電話|携帯)(?: (?:me|us|number|no|nr|is|at|on|under|unter|au|al|en|n°|nº|número|nummer|番号))*[\s.:は]{0,3}((?:\+?\d)(?:[ ./-]?\d){6,14})(?![\p{Script=Latin}\p{N}])/giu;

/** Before a number that belongs to a thing, not a person. */
const ofAThing =
  /(?:order|invoice|ticket|case|tracking|parcel|shipment|reference|ref|article|item|sku|serial|pedido|factura|fatura|commande|facture|suivi|bestell\w*|rechnung\w*|sendung\w*|encomenda|rastreio|注文|請求書|追跡|番号|#)[\p{L}. ]{0,12}[:#]?\s*$/iu;

/** Finds personal data, longest first where two overlap. Names and postal addresses are not found. */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = [
    ...secretPatterns.flatMap(({ pattern }) => matches(text, global(pattern), 'secret')),
    ...matches(text, email, 'email'),
    ...ibans(text),
    ...matches(text, card, 'card', isCardNumber),
    ...phones.flatMap((pattern) => matches(text, pattern, 'phone', isPhone)),
    ...cued(text),
    ...matches(text, ipv4, 'ip'),
    ...matches(text, ipv6, 'ip', (written) => /[0-9a-f]/i.test(written) && written.length > 4),
  ];
  return apart(found);
}

const global = (pattern: RegExp) => new RegExp(pattern, [...new Set([...pattern.flags, 'g'])].join(''));

function matches(
  text: string,
  pattern: RegExp,
  kind: PersonalDataKind,
  isReal: (written: string) => boolean = () => true,
): PersonalData[] {
  return [...text.matchAll(pattern)]
    .filter((match) => isReal(match[0]))
    .filter((match) => kind !== 'phone' || !ofAThing.test(text.slice(Math.max(0, match.index - 40), match.index)))
    .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

function cued(text: string): PersonalData[] {
  return [...text.matchAll(cuedPhone)]
    .filter((match) => match[1] !== undefined && isPhone(match[1]))
    .map((match) => {
      const end = match.index + match[0].length;
      return { kind: 'phone', start: end - (match[1]?.length ?? 0), end };
    });
}

/** The longest account number from each place where one may start; a word after it is no part of it. */
function ibans(text: string): PersonalData[] {
  return [...text.matchAll(ibanStart)].flatMap((match) => {
    const rest = /^[A-Z0-9](?:[ -]?[A-Z0-9]){13,40}/i.exec(text.slice(match.index))?.[0] ?? '';
    for (let length = rest.length; length >= 15; length -= 1) {
      const written = rest.slice(0, length);
      const next = rest[length] ?? text[match.index + length] ?? ' ';
      if (/[\p{Script=Latin}\p{N}]/u.test(next) || /[ -]$/.test(written) || !isIban(written)) continue;
      return [{ kind: 'iban' as const, start: match.index, end: match.index + length }];
    }
    return [];
  });
}

/** Between seven and fifteen digits, and not a date. */
function isPhone(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(written);
}

function apart(found: PersonalData[]): PersonalData[] {
  const longest = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: PersonalData[] = [];
  for (const one of longest)
    if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
  return kept.toSorted((a, b) => a.start - b.start);
}
