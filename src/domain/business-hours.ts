/** Opening times of a desk or team, in its own time zone. */
export interface BusinessHours {
  /** IANA, e.g. `Europe/Berlin`. */
  timeZone: string;
  /** `HH:MM` to `HH:MM` per weekday; a day left out is closed. */
  week: Partial<Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', { from: string; to: string }>>;
  /** ISO dates that are closed. */
  holidays?: string[];
}
