import type { ColumnType, Generated } from 'kysely';
import type { SignalName } from '#domain/understanding.ts';

interface ReadingCorrectionsTable {
  turn_id: string;
  body: string;
  intent: string | null;
  /** jsonb: written as text, read as the value. */
  signals: ColumnType<Partial<Record<SignalName, boolean>>, string, string>;
  given_by: string;
  given_at: Generated<Date>;
}

export interface ReadingTables {
  reading_corrections: ReadingCorrectionsTable;
}
