import type { SignalName } from '#domain/understanding.ts';
import type { Queries } from './database.ts';
import { toJsonb } from './storable.ts';

/** What a reviewer said of the reading of one turn's message. */
export interface ReadingCorrection {
  /** The words that were read. */
  text: string;
  /** Null: no intent of the desk fits. */
  intent: string | null;
  signals: Partial<Record<SignalName, boolean>>;
}

/** Newest corrections that are learnt from: more than reviewers write in years, and little to train on. */
const mostCorrections = 5_000;

/** Keeps a correction; a second one of the same turn takes the place of the first. */
export async function saveReadingCorrection(
  queries: Queries,
  { turnId, userId, correction }: { turnId: string; userId: string; correction: ReadingCorrection },
): Promise<void> {
  const said = {
    body: correction.text,
    intent: correction.intent,
    signals: toJsonb(correction.signals),
    given_by: userId,
    given_at: new Date(),
  };
  await queries
    .insertInto('reading_corrections')
    .values({ turn_id: turnId, ...said })
    .onConflict((conflict) => conflict.column('turn_id').doUpdateSet(said))
    .execute();
}

/** The newest corrections, oldest first: in that order training gives the same model each time. */
export async function readReadingCorrections(queries: Queries): Promise<ReadingCorrection[]> {
  const rows = await queries
    .selectFrom('reading_corrections')
    .selectAll()
    .orderBy('given_at', 'desc')
    .orderBy('turn_id', 'desc')
    .limit(mostCorrections)
    .execute();
  return rows.toReversed().map(({ body, intent, signals }) => ({ text: body, intent, signals }));
}

/** The correction of a turn, when somebody gave one. */
export async function correctionOf(queries: Queries, turnId: string): Promise<ReadingCorrection | undefined> {
  const row = await queries
    .selectFrom('reading_corrections')
    .selectAll()
    .where('turn_id', '=', turnId)
    .executeTakeFirst();
  return row && { text: row.body, intent: row.intent, signals: row.signals };
}
