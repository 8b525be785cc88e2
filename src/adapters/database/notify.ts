import { sql } from 'kysely';
import type { Queries } from './database.ts';

/** Something was written to a conversation's events; the payload is its id. */
export const eventsChannel = 'handrail_events';
/** A turn is queued; the payload is its id. */
export const turnsChannel = 'handrail_turns';
/** A setting changed; the payload is its key. */
export const settingsChannel = 'handrail_settings';

/** Articles changed: read anew those whose revision grew. */
export const articlesChannel = 'handrail_articles';
/** A sync of a source is queued or is to stop; the payload is the run's id. */
export const knowledgeRunsChannel = 'handrail_knowledge_runs';

/** A run of evals is queued or is to stop; the payload is the job's id. */
export const evalJobsChannel = 'handrail_eval_jobs';

/** Tells all processes, when and only when the transaction commits. */
export async function notify(queries: Queries, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(queries);
}
