import type { Claim } from './claim.ts';
import type { MaskedText } from './masked-text.ts';
import { countingWord, readNumber } from './number-readings.ts';
import { foldText } from './plain-text.ts';

const figure = String.raw`\d{1,3}(?:[ '.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`;
const countWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|uno|una|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|eine|einen|einem|einer|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|um|uma|dois|duas|três|quatro|sete|oito|nove|dez|doze|[一二三四五六七八九十]';
// Latin letters only: in Japanese a number follows a letter without a space.
const notWord = String.raw`(?<![\p{Script=Latin}\p{N}_.,/:-])`;
const rangeMark = String.raw`\s?(?:-|–|to|a|à|bis|até|hasta|or|o|ou|oder|and|y|et|und|e|〜|~|から)\s?`;

/** Minutes in each unit of time; business days, hours and months count apart, since they are not so many minutes. */
const units: { pattern: string; scale: string; factor: number }[] = [
  {
    pattern:
      'business days?|working days?|días? (?:hábil(?:es)?|laborables?|laboral(?:es)?)|dias? (?:habil(?:es)?|laborables?|úte?is?|util|uteis|úteis|útil)|jours? (?:ouvrés?|ouvrables?)|werktage?n?|arbeitstage?n?|geschäftstage?n?|営業日(?:間)?',
    scale: 'business-days',
    factor: 1,
  },
  { pattern: 'business hours?|working hours?', scale: 'business-hours', factor: 1 },
  { pattern: 'seconds?|secs?|segundos?|secondes?|sekunden?|秒(?:間)?', scale: 'seconds', factor: 1 },
  { pattern: 'minutes?|mins?|minutos?|minuten?|分(?:間)?', scale: 'minutes', factor: 1 },
  { pattern: 'hours?|hrs?|h|horas?|heures?|stunden?|std\\.?|時間', scale: 'minutes', factor: 60 },
  { pattern: 'days?|días?|dias?|jours?|tage?n?|tägige?[rnsm]?|日間?', scale: 'minutes', factor: 1440 },
  { pattern: 'weeks?|wks?|semanas?|semaines?|wochen?|週間?', scale: 'minutes', factor: 10_080 },
  { pattern: 'months?|mes(?:es)?|mês|mois|monate?n?|[かヶカヵ箇ケ]月(?:間)?', scale: 'months', factor: 1 },
  { pattern: 'years?|yrs?|años?|anos?|ans?|années?|jahre?n?|年間?', scale: 'months', factor: 12 },
];

const unitPattern = units.map(({ pattern }) => `(?:${pattern})`).join('|');
const duration = new RegExp(
  String.raw`${notWord}(${figure}|${countWords})(?:${rangeMark}(${figure}|${countWords}))?[ -]?(?:calendar |natural(?:es)? |full |whole |volle |ganze )?(${unitPattern})(?![\p{Script=Latin}\p{N}_])`,
  'giu',
);
const aDuration =
  /(?<=\b(?:within|in|after|about|around|takes|take|for|under|less than|up to) )(?:an?|one) (business day|hour|day|week|month|year)(?![\p{L}])/giu;

const anyUnit =
  /sec|seg|sek|秒|min|分|h\b|hour|hr|hora|heure|stunde|std|時間|day|d[ií]a|jour|t[aä]g|日|week|wk|seman|semain|woche|週|month|m[eê]s|mois|monat|月|year|yr|a[nñ]|jahr|年/iu;

/** Lengths of time, with both ends of a range. */
export function takeDurations(text: MaskedText): Claim[] {
  if (!anyUnit.test(text.text)) return [];
  return [
    ...text.take<Claim>(duration, (match) => {
      const ends = [match[1], match[2]].filter((end) => end !== undefined);
      const unit = unitOf(match[3] ?? '');
      // "o" and "e" join words, not numbers, unless both sides are figures.
      const meanings = ends.map((end) => valuesOf(end).map((value) => durationKey(value, unit)));
      if (!unit || meanings.some((keys) => keys.length === 0)) return undefined;
      return { kind: 'duration', text: match[0], index: match.index, meanings };
    }),
    ...text.take<Claim>(aDuration, (match) => {
      const unit = unitOf(match[1] ?? '');
      return unit && { kind: 'duration', text: match[0], index: match.index, meanings: [[durationKey(1, unit)]] };
    }),
  ];
}

function unitOf(written: string) {
  return units.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'iu').test(written));
}

function durationKey(value: number, unit: { scale: string; factor: number } | undefined): string {
  if (unit?.scale === 'seconds') return `minutes:${round(value / 60)}`;
  return `${unit?.scale}:${round(value * (unit?.factor ?? 1))}`;
}

function valuesOf(written: string): number[] {
  if (/\d/.test(written)) return readNumber(written);
  const value = countingWord(foldText(written));
  return value === undefined ? [] : [value];
}

const round = (value: number) => Math.round(value * 1_000_000) / 1_000_000;

const percentage = new RegExp(
  String.raw`${notWord}(${figure})(?:${rangeMark}(${figure}))?\s?(?:%|％|percent|per cent|por ciento|pour cent|prozent|por cento|パーセント)`,
  'giu',
);

/** Percentages, with both ends of a range. */
export function takePercentages(text: MaskedText): Claim[] {
  return text.take(
    percentage,
    (match) => ({
      kind: 'percentage',
      text: match[0],
      index: match.index,
      meanings: [match[1], match[2]]
        .filter((end) => end !== undefined)
        .map((end) => readNumber(end).map((value) => `percent:${round(value)}`)),
    }),
    /%|％|per|por|pour|pro[zc]|パーセント/iu,
  );
}

/** Currency signs and words; dollars of several countries share a sign and so a name. */
const currencies: { pattern: string; code: string; cents?: boolean }[] = [
  { pattern: 'R\\$|BRL|reais|real(?:es)?(?= brasile)', code: 'BRL' },
  {
    pattern: 'US\\$|C\\$|CA\\$|A\\$|AU\\$|NZ\\$|\\$|USD|CAD|AUD|NZD|dollars?|dólares|dolares|dólar|dolar|ドル',
    code: 'dollar',
  },
  { pattern: '€|EUR|euros?|ユーロ', code: 'EUR' },
  { pattern: '£|GBP|pounds?|libras|livres sterling|pfund|ポンド', code: 'GBP' },
  { pattern: '¥|￥|JPY|yen|円', code: 'JPY' },
  { pattern: 'CHF|Fr\\.|francs suisses|franken', code: 'CHF' },
  { pattern: '₹|INR|rupees?', code: 'INR' },
  { pattern: 'SEK|NOK|DKK|kr\\.?', code: 'krona' },
  { pattern: 'cents?|céntimos?|centimes?|centavos?|cêntimos?|¢', code: 'any', cents: true },
];

/** Each as the whole of a sign. */
const signs = currencies.map(({ pattern, ...currency }) => ({
  ...currency,
  sign: new RegExp(`^(?:${pattern})$`, 'iu'),
}));

const currencyPattern = currencies.map(({ pattern }) => `(?:${pattern})`).join('|');
const multiplier = String.raw`(?:\s?(k|mil|million|millions|millones|millionen|milhões|万))?`;
const moneyBefore = new RegExp(
  String.raw`(?<![\p{Script=Latin}])(${currencyPattern})\s?(${figure})${multiplier}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]|[-/.,]\d)`,
  'giu',
);
const moneyAfter = new RegExp(
  String.raw`${notWord}(${figure})${multiplier}\s?(${currencyPattern})(?![\p{Script=Latin}\d])`,
  'giu',
);
const multipliers: Record<string, number> = { k: 1000, mil: 1000, 万: 10_000 };

const anyCurrency = new RegExp(currencyPattern, 'iu');

/** Amounts of money. */
export function takeAmounts(text: MaskedText): Claim[] {
  if (!anyCurrency.test(text.text)) return [];
  const claim = (
    match: RegExpExecArray,
    written: string,
    number: string,
    times: string | undefined,
  ): Claim | undefined => {
    const currency = signs.find(({ sign }) => sign.test(written));
    const factor = times === undefined ? 1 : (multipliers[times.toLowerCase()] ?? 1_000_000);
    const values = readNumber(number).map((value) => round((value * factor) / (currency?.cents ? 100 : 1)));
    if (!currency || values.length === 0) return undefined;
    const meanings = values.map((value) => `${currency.code}:${value}`);
    return { kind: 'amount', text: match[0], index: match.index, meanings: [meanings] };
  };
  return [
    ...text.take(moneyBefore, (match) => claim(match, match[1] ?? '', match[2] ?? '', match[3])),
    ...text.take(moneyAfter, (match) => claim(match, match[3] ?? '', match[1] ?? '', match[2])),
  ];
}
