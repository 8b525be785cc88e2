/** Kinds of checkable things a text can say. */
export const claimKinds = [
  'link',
  'email',
  'phone',
  'date',
  'time',
  'duration',
  'percentage',
  'amount',
  'code',
  'plan',
  'number',
] as const;

export type ClaimKind = (typeof claimKinds)[number];

/** Something a text says that is either so or not: an amount, a date, an address. */
export interface Claim {
  kind: ClaimKind;
  /** As written. */
  text: string;
  /** Position in the plain text, see `plainText`. */
  index: number;
  /**
   * Every meaning the writing can have, in a form that is equal for equal things:
   * `14 days` and `two weeks` are both `minutes:20160`. A range has one list per end.
   */
  meanings: string[][];
}

/** A calendar date with what the writer left out left out. */
export interface CalendarDate {
  year?: number;
  /** 1 to 12. */
  month: number;
  day?: number;
}

/** `2026-03-05`, `--03-05` without a year, `2026-03` without a day. */
export function dateKey(date: CalendarDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = date.year === undefined ? '-' : String(date.year).padStart(4, '0');
  return date.day === undefined ? `${year}-${two(date.month)}` : `${year}-${two(date.month)}-${two(date.day)}`;
}
