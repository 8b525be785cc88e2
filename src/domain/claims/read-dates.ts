import { type CalendarDate, type Claim, dateKey } from './claim.ts';
import type { MaskedText } from './masked-text.ts';

/** Month names and their abbreviations by month: English, Spanish, French, German, Portuguese. */
const monthNames: readonly string[] = [
  'january|jan|enero|ene|janvier|janv|januar|jänner|janeiro',
  'february|feb|febrero|février|fevrier|févr|fevr|februar|fevereiro|fev',
  'march|mar|marzo|mars|märz|maerz|mär|março|marco',
  'april|apr|abril|abr|avril|avr',
  'may|mayo|mai|maio',
  'june|jun|junio|juin|juni|junho',
  'july|jul|julio|juillet|juil|juli|julho',
  'august|aug|agosto|ago|août|aout',
  'september|sept|sep|septiembre|septembre|setembro|set',
  'october|oct|octubre|octobre|oktober|okt|outubro|out',
  'november|nov|noviembre|novembre|novembro',
  'december|dec|diciembre|dic|décembre|decembre|déc|dezember|dez|dezembro',
];

const englishNames: readonly string[] = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
];

const anyMonth = monthNames
  .join('|')
  .split('|')
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const englishMonth = englishNames
  .join('|')
  .split('|')
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** The first letters of every name: without them no month is named. */
const monthBegins = new RegExp([...new Set(anyMonth.split('|').map((name) => name.slice(0, 3)))].join('|'), 'iu');

function monthOf(name: string): number {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  return monthNames.findIndex((names) => names.split('|').includes(wanted)) + 1;
}

const notWord = String.raw`(?<![\p{L}\p{N}_])`;
const wordEnd = String.raw`(?![\p{L}\p{N}_])`;
const iso =
  /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d])/g;
const yearFirst = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d|[/.]\d)/g;
const japanese = /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日(?!間))?(?!以|間|額)/g;
const numeric = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g;
const dayFirst = new RegExp(
  String.raw`${notWord}(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?: de| of)?[ -](${anyMonth})\.?${wordEnd}(?:,?(?: de| of| del)?[ -](\d{4})${wordEnd})?`,
  'giu',
);
const monthFirst = new RegExp(
  String.raw`${notWord}(${englishMonth})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d.,]*\d|[%:])(?:,? (\d{4}))?${wordEnd}`,
  'giu',
);
const monthYear = new RegExp(String.raw`${notWord}(${anyMonth})\.?(?: de| of)? (\d{4})${wordEnd}`, 'giu');

/** Calendar dates in the formats of six languages. A date that two formats read differently has both meanings. */
export function takeDates(text: MaskedText): Claim[] {
  const claim = (match: RegExpExecArray, dates: (CalendarDate | undefined)[]): Claim | undefined => {
    const keys = [...new Set(dates.filter(isReal).map(dateKey))];
    return keys.length > 0 ? { kind: 'date', text: match[0], index: match.index, meanings: [keys] } : undefined;
  };
  return [
    ...text.take(iso, (match) => claim(match, [ymd(match[1], match[2], match[3])]), /\d-\d/),
    ...text.take(yearFirst, (match) => claim(match, [ymd(match[1], match[2], match[3])]), /\d[/.]\d/),
    ...text.take(japanese, (match) => claim(match, [ymd(match[1], match[2], match[3])]), /月/),
    ...text.take(
      numeric,
      (match) => {
        const [, first, , second, year] = match;
        return claim(match, [ymd(fullYear(year), second, first), ymd(fullYear(year), first, second)]);
      },
      /\d[/.-]\d/,
    ),
    ...(monthBegins.test(text.text) ? takeNamed(text, claim) : []),
  ];
}

/** Dates with a month in words. */
function takeNamed(
  text: MaskedText,
  claim: (match: RegExpExecArray, dates: (CalendarDate | undefined)[]) => Claim | undefined,
): Claim[] {
  return [
    ...text.take(dayFirst, (match) => {
      // "up to 5 may be used": the verb, unless a year or "de" makes it the month.
      if (match[2] === 'may' && !match[3] && !/\bde /.test(match[0])) return undefined;
      return claim(match, [ymd(match[3], String(monthOf(match[2] ?? '')), match[1])]);
    }),
    ...text.take(monthFirst, (match) => {
      if (match[1] === 'may' || match[1] === 'mar') return undefined;
      return claim(match, [ymd(match[3], String(monthOf(match[1] ?? '')), match[2])]);
    }),
    ...text.take(monthYear, (match) => claim(match, [ymd(match[2], String(monthOf(match[1] ?? '')), undefined)])),
  ];
}

function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year;
}

function ymd(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDate {
  const date: CalendarDate = { month: Number(month) };
  if (year !== undefined) date.year = Number(year);
  if (day !== undefined) date.day = Number(day);
  return date;
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isReal(date: CalendarDate | undefined): date is CalendarDate {
  if (!date) return false;
  const longest = longestMonths[date.month - 1];
  return longest !== undefined && (date.day === undefined || (date.day >= 1 && date.day <= longest));
}

const clock =
  /(?<![\d:.])([01]?\d|2[0-3])(?::|h|時|\s?Uhr\s?)([0-5]\d)分?(?::[0-5]\d)?(?:\s?([ap])\.?m\.?)?(?![\d:])/giu;
const clockHour =
  /(?<![\d:.,$€£¥])(1[0-2]|0?\d)\s?([ap])\.?m\.?(?![\p{L}\d])|(?<![\d:.,])([01]?\d|2[0-3])(?:\s?Uhr|時(?!間)|\s?heures(?= (?:du|précises)))(?![\p{L}\d])/giu;

/** Times of day: `9:00`, `9 am`, `17h30`, `9 Uhr`, `9時`. */
export function takeTimes(text: MaskedText): Claim[] {
  const claim = (match: RegExpExecArray, hour: number, minute: number, half?: string): Claim => {
    const hours = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
    // Without am or pm, "9:30" may be the evening one of an English writer.
    const meanings = half || hours > 12 ? [hours] : [hours, (hours + 12) % 24];
    return {
      kind: 'time',
      text: match[0],
      index: match.index,
      meanings: [meanings.map((value) => `time:${value}:${String(minute).padStart(2, '0')}`)],
    };
  };
  return [
    ...text.take(
      clock,
      (match) => claim(match, Number(match[1]), Number(match[2]), match[3]?.toLowerCase()),
      /\d(?:[:h時]|\s?uhr)/iu,
    ),
    ...text.take(
      clockHour,
      (match) => claim(match, Number(match[1] ?? match[3]), 0, match[2]?.toLowerCase()),
      /\d(?:時|\s?(?:[ap]\.?m|uhr|heures))/iu,
    ),
  ];
}
