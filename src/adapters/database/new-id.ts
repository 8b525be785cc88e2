import { randomBytes } from 'node:crypto';
import type { IdPrefix } from '#engine/ports/ids.ts';

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Milliseconds in base 36 with 9 places, which sort as text until the year 5188. */
function timePart(now: Date): string {
  return now.getTime().toString(36).padStart(9, '0');
}

/** 12 letters of chance, 62 bits: two of the same millisecond do not meet. */
function chancePart(): string {
  let part = '';
  // 252 is the largest multiple of 36 in a byte; more would favour some letters.
  while (part.length < 12)
    for (const byte of randomBytes(16)) if (byte < 252 && part.length < 12) part += digits[byte % 36];
  return part;
}

/** A new id: prefix, time, chance. Sorts by the time it was made. */
export function newId(prefix: IdPrefix, now: Date = new Date()): string {
  return `${prefix}_${timePart(now)}${chancePart()}`;
}
