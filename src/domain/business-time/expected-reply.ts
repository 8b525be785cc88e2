import { TZDate } from '@date-fns/tz';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { BusinessHours } from '../business-hours.ts';
import { inLanguage, type Localized } from '../localized.ts';
import { addOpenMinutes, isOpenAt } from './business-time.ts';
import { isTimeZone } from './is-time-zone.ts';
import { openWindows } from './open-windows.ts';

/** What a customer may be told of when a person answers. */
export interface ExpectedReply {
  /** Whether someone is there now: decides between the templates `handoff` and `handoffClosed`. */
  open: boolean;
  /** When a reply is due; null when the hours never open. */
  due: Date | null;
  /** When people start again, when that is before they reply. */
  opens: Date | null;
  /** Fills `{expected}`: "within about 30 minutes", "on Monday from 9:00". */
  words: string;
}

export interface ExpectedReplyFacts {
  hours: BusinessHours;
  now: Date;
  /** Open minutes to a first human reply: the team's promise. */
  minutes: number;
  /** BCP 47. */
  language: string;
  /** IANA, when known; else times are the desk's own. */
  customerTimeZone?: string;
}

/**
 * The promise made to a customer who waits for a person: so many open minutes from now. When they
 * do not fit before closing, the opening at which people start is named, not a minute.
 */
export function expectedReply(facts: ExpectedReplyFacts): ExpectedReply {
  const { hours, now, language } = facts;
  const open = isOpenAt(hours, now);
  const due = addOpenMinutes(hours, now, facts.minutes);
  const opening = due && windowAt(hours, due);
  if (!due || !opening) return { open, due: null, opens: null, words: inLanguage(soon, language) };
  if (opening <= now) return { open, due, opens: null, words: within(facts.minutes, language) };
  if (facts.customerTimeZone && isTimeZone(facts.customerTimeZone))
    return { open, due, opens: opening, words: fromOpening(opening, now, facts.customerTimeZone, language) };
  // The customer may be anywhere: a bare "9:00" would be read as their own.
  const words = fromOpening(opening, now, hours.timeZone, language);
  return { open, due, opens: opening, words: `${words} (${zoneName(opening, hours.timeZone, language)})` };
}

function windowAt(hours: BusinessHours, at: Date): Date | null {
  for (const window of openWindows(hours, at)) return window.from;
  return null;
}

const soon: Localized = {
  en: 'as soon as we can',
  es: 'lo antes posible',
  fr: 'dès que possible',
  de: 'so bald wie möglich',
  pt: 'assim que possível',
  ja: 'できるだけ早く',
};

const minutesWords: Localized = {
  en: 'within about {n} minutes',
  es: 'en unos {n} minutos',
  fr: 'dans environ {n} minutes',
  de: 'in etwa {n} Minuten',
  pt: 'em cerca de {n} minutos',
  ja: '約{n}分以内',
};

const hourWords: Localized = {
  en: 'within about an hour',
  es: 'en aproximadamente una hora',
  fr: 'dans environ une heure',
  de: 'in etwa einer Stunde',
  pt: 'em cerca de uma hora',
  ja: '約1時間以内',
};

const hoursWords: Localized = {
  en: 'within about {n} hours',
  es: 'en unas {n} horas',
  fr: 'dans environ {n} heures',
  de: 'in etwa {n} Stunden',
  pt: 'em cerca de {n} horas',
  ja: '約{n}時間以内',
};

function within(minutes: number, language: string): string {
  const rounded = Math.max(5, Math.ceil(minutes / 5) * 5);
  if (rounded < 60) return inLanguage(minutesWords, language).replace('{n}', String(rounded));
  const hours = Math.ceil(minutes / 60);
  return hours === 1 ? inLanguage(hourWords, language) : inLanguage(hoursWords, language).replace('{n}', String(hours));
}

const today: Localized = {
  en: 'today from {time}',
  es: 'hoy a partir de las {time}',
  fr: 'aujourd’hui à partir de {time}',
  de: 'heute ab {time} Uhr',
  pt: 'hoje a partir das {time}',
  ja: '本日{time}以降',
};

const tomorrow: Localized = {
  en: 'tomorrow from {time}',
  es: 'mañana a partir de las {time}',
  fr: 'demain à partir de {time}',
  de: 'morgen ab {time} Uhr',
  pt: 'amanhã a partir das {time}',
  ja: '明日{time}以降',
};

const weekday: Localized = {
  en: 'on {day} from {time}',
  es: 'el {day} a partir de las {time}',
  fr: '{day} à partir de {time}',
  de: 'am {day} ab {time} Uhr',
  pt: '{day} a partir das {time}',
  ja: '{day}の{time}以降',
};

const laterDay: Localized = {
  en: 'on {day} from {time}',
  es: 'el {day} a partir de las {time}',
  fr: 'le {day} à partir de {time}',
  de: 'am {day} ab {time} Uhr',
  pt: 'em {day} a partir das {time}',
  ja: '{day}{time}以降',
};

function fromOpening(opening: Date, now: Date, timeZone: string | undefined, language: string): string {
  const zone = timeZone ?? 'UTC';
  const days = differenceInCalendarDays(new TZDate(opening.getTime(), zone), new TZDate(now.getTime(), zone));
  const spoken = Object.hasOwn(weekday, language.split('-')[0] ?? 'en') ? language : 'en';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, { timeZone: zone, ...options }).format(opening);
  const local = new TZDate(opening.getTime(), zone);
  const time = `${local.getHours()}:${String(local.getMinutes()).padStart(2, '0')}`;
  const fill = (text: Localized, day = '') => inLanguage(text, spoken).replace('{day}', day).replace('{time}', time);
  if (days <= 0) return fill(today);
  if (days === 1) return fill(tomorrow);
  // A weekday's name says which day it is only for the six days ahead.
  if (days < 7) return fill(weekday, dayName(format({ weekday: 'long' }), spoken));
  return fill(laterDay, format({ day: 'numeric', month: 'long' }));
}

/** "PST" where the language has a name for it, else "GMT-8". */
function zoneName(at: Date, timeZone: string | undefined, language: string): string {
  const zone = timeZone ?? 'UTC';
  const locale = language.startsWith('en') ? 'en-US' : language;
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** In Portuguese the name brings its preposition: "na segunda-feira", "no sábado". */
function dayName(name: string, language: string): string {
  if (!language.startsWith('pt')) return name;
  return name.endsWith('feira') ? `na ${name}` : `no ${name}`;
}
