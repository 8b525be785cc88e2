import { sql } from 'kysely';
import type { CalibrationPoint, Judged } from '#domain/measure/calibration.ts';
import type { PastTurn } from '#domain/measure/simulate-thresholds.ts';
import type { Database, Queries } from '../database.ts';
import { settingsChannel } from '../notify.ts';
import { toJsonb } from '../storable.ts';

/** A version of the map from confidence to the share that is right. */
export interface CalibrationVersion {
  version: number;
  points: CalibrationPoint[];
  reviews: number;
  brierBefore: number;
  brierAfter: number;
  active: boolean;
  madeBy: string;
  createdAt: Date;
}

/** Told to all processes when another version, or none, is to be used. */
export const calibrationKey = 'calibration';

export async function readCalibrations(queries: Queries, limit = 20): Promise<CalibrationVersion[]> {
  const rows = await queries.selectFrom('calibrations').selectAll().orderBy('version', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    version: row.version,
    points: row.points as CalibrationPoint[],
    reviews: row.reviews,
    brierBefore: row.brier_before,
    brierAfter: row.brier_after,
    active: row.active,
    madeBy: row.made_by,
    createdAt: row.created_at,
  }));
}

export async function readActivePoints(queries: Queries): Promise<CalibrationPoint[]> {
  const row = await queries.selectFrom('calibrations').select('points').where('active', '=', true).executeTakeFirst();
  return (row?.points as CalibrationPoint[] | undefined) ?? [];
}

export async function keepCalibration(
  queries: Queries,
  made: Pick<CalibrationVersion, 'points' | 'reviews' | 'brierBefore' | 'brierAfter' | 'madeBy'>,
): Promise<number> {
  const row = await queries
    .insertInto('calibrations')
    .values({
      points: toJsonb(made.points),
      reviews: made.reviews,
      brier_before: made.brierBefore,
      brier_after: made.brierAfter,
      made_by: made.madeBy,
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Uses a version from now on, in all processes; null for the raw confidence. False when there is no such version. */
export async function activateCalibration(database: Database, version: number | null): Promise<boolean> {
  return await database.transaction(async (tx) => {
    await tx.updateTable('calibrations').set({ active: false }).where('active', '=', true).execute();
    const used =
      version === null ||
      (await tx
        .updateTable('calibrations')
        .set({ active: true })
        .where('version', '=', version)
        .returning('version')
        .executeTakeFirst()) !== undefined;
    await sql`select pg_notify(${settingsChannel}, ${calibrationKey})`.execute(tx);
    return used;
  });
}

/** Reviewed answers this far back count: an older desk was another agent. */
const reviewDays = 180;

/** Reviewed answers with the confidence their turns had, newest last. */
export async function readJudged(queries: Queries): Promise<(Judged & { intent: string })[]> {
  const { rows } = await sql<Judged & { intent: string }>`
    select confidence, accurate as right, coalesce(intent, '') as intent from reviews
    where state = 'done' and accurate is not null and confidence is not null and confidence < 1
      and reviewed_at > now() - make_interval(days => ${reviewDays})
    order by reviewed_at`.execute(queries);
  return rows;
}

/** Turns of a simulation; with more, the newest. */
const mostTurns = 20_000;

/** Turns of the last days that ended with something to decide. */
export async function readPastTurns(queries: Queries, days: number, sensitive: readonly string[]): Promise<PastTurn[]> {
  const { rows } = await sql<PastTurn>`
    select t.confidence, t.rules,
      exists (select 1 from jsonb_array_elements(coalesce(t.understanding -> 'intents', '[]')) i where i ->> 'intent' = any(${sensitive}::text[])) as sensitive
    from turns t
    where t.state = 'ended' and t.outcome in ('replied', 'drafted', 'escalated') and t.confidence is not null
      and t.created_at > now() - make_interval(days => ${days})
    order by t.created_at desc limit ${mostTurns}`.execute(queries);
  return rows;
}
