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

interface TeamSeatsTable {
  user_id: string;
  teams: string[];
  languages: string[];
  skills: string[];
  capacity: number;
  away: boolean;
  last_given_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  updated_at: Generated<Date>;
}

/** Tables of understanding and hand-over. */
export interface ReadingTables {
  team_seats: TeamSeatsTable;
  reading_corrections: ReadingCorrectionsTable;
}
