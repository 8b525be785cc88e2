import { z } from 'zod';
import { isTimeZone } from '#domain/business-time/is-time-zone.ts';

/** Where a customer lives by the clock: promises of a time are made in it. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: 'must be an IANA time zone such as Europe/Madrid' });
