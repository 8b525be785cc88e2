import type { Claim } from '../claims/claim.ts';
import { foldText } from '../claims/plain-text.ts';
import { linkHost, linkKey } from '../claims/read-contacts.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceSource } from './read-evidence.ts';

/** True when every part of the claim stands in the sources, in whatever format. */
export function isSupported(claim: Claim, sources: readonly EvidenceSource[], evidence: Evidence): boolean {
  return claim.meanings.every((ends) => ends.some((meaning) => isFound(claim, meaning, sources, evidence)));
}

function isFound(claim: Claim, meaning: string, sources: readonly EvidenceSource[], evidence: Evidence): boolean {
  if (claim.kind === 'phone' && isOtherCountry(claim, meaning, sources)) return false;
  if (sources.some((source) => source.meanings.has(meaning))) return true;
  switch (claim.kind) {
    case 'amount':
      return hasAmount(meaning, sources);
    case 'number':
      return false;
    case 'percentage':
      return false;
    case 'link':
      return isHomePage(meaning, evidence);
    case 'date':
      return hasDate(meaning, sources, evidence.today);
    case 'plan':
      return hasWords(meaning.slice('plan:'.length), sources);
    default:
      return false;
  }
}

/** The last digits agree, and the country codes written on both sides do not. */
function isOtherCountry(claim: Claim, meaning: string, sources: readonly EvidenceSource[]): boolean {
  const digits = meaning.slice('phone:'.length);
  const full = claim.meanings.flat()[0] === meaning;
  if (full || !claim.text.trim().startsWith('+')) return false;
  return sources.some((source) =>
    [...source.meanings].some((key) => key.startsWith('phone:') && key.endsWith(digits) && key !== meaning),
  );
}

/** An amount without currency in a record is of any currency; cents of none in particular likewise. */
function hasAmount(meaning: string, sources: readonly EvidenceSource[]): boolean {
  const [currency, value] = meaning.split(':');
  if (currency !== 'any') return sources.some((source) => source.meanings.has(`any:${value}`));
  return sources.some((source) => [...source.meanings].some((key) => isMoney(key) && key.endsWith(`:${value}`)));
}

const isMoney = (key: string) => /^(?:any|dollar|krona|[A-Z]{3}):/.test(key);

function isHomePage(link: string, evidence: Evidence): boolean {
  return evidence.desk.linkHosts.some((host) => linkKey(host) === link || linkHost(host) === link);
}

function hasWords(name: string, sources: readonly EvidenceSource[]): boolean {
  const wanted = ` ${name} `;
  return sources.some(
    (source) =>
      ` ${source.folded.replace(/[^\p{L}\p{N}+]+/gu, ' ')} `.includes(wanted) ||
      foldText(source.folded).includes(`${name}プラン`),
  );
}

const dayMs = 86_400_000;

/**
 * A date stands in the evidence when a source names it, with or without the year; or when it is
 * today, or a date of the evidence (or today) and a length of time from the evidence later or
 * earlier: "delivered on March 5, returns within 30 days" supports April 4.
 */
function hasDate(meaning: string, sources: readonly EvidenceSource[], today: Date): boolean {
  const keys = sources.flatMap((source) => [...source.meanings]);
  const dates = keys.filter((key) => /^(?:\d{4}|-)-\d{2}(?:-\d{2})?$/.test(key));
  if (dates.some((date) => isSameDate(meaning, date))) return true;
  const days = keys
    .filter((key) => key.startsWith('minutes:'))
    .map((key) => Number(key.slice('minutes:'.length)) / 1440)
    .filter(Number.isInteger);
  const months = keys.filter((key) => key.startsWith('months:')).map((key) => Number(key.slice('months:'.length)));
  const starts = [
    Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()),
    ...dates.filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)).map((date) => Date.parse(date)),
  ].filter(Number.isFinite);
  return starts.some(
    (start) =>
      isSameDate(meaning, isoDay(start)) ||
      days.some((count) => [count, -count].some((shift) => isSameDate(meaning, isoDay(start + shift * dayMs)))) ||
      months.some((count) => [count, -count].some((shift) => isSameDate(meaning, isoDay(addMonths(start, shift))))),
  );
}

function isSameDate(claimed: string, known: string): boolean {
  if (claimed === known) return true;
  if (claimed.startsWith('--')) return known.slice(-5) === claimed.slice(-5) && known.length >= 7;
  if (known.startsWith('--')) return claimed.length === 10 && claimed.slice(-5) === known.slice(-5);
  return claimed.length === 7 && known.startsWith(`${claimed}-`);
}

function isoDay(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

function addMonths(time: number, months: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
}
