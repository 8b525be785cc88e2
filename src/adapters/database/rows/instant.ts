/** A moment as a column gives it (Date) or as JSON made by the database gives it (text). */
export type Instant = Date | string;

/** As a Date, whichever way it came. */
export function instant(value: Instant): Date {
  return typeof value === 'string' ? new Date(value) : value;
}

/** As a Date, or left out when the column is null. */
export function instantOrNone(value: Instant | null): Date | undefined {
  return value === null ? undefined : instant(value);
}

/** Columns as JSON made by the database gives them: the same, with moments as text. */
export type Row<Columns> = {
  [Key in keyof Columns]: Columns[Key] extends Date
    ? Instant
    : Columns[Key] extends Date | null
      ? Instant | null
      : Columns[Key];
};
