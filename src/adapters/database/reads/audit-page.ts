import type { StoredAuditEntry } from '../audit-log.ts';
import type { Queries } from '../database.ts';

export interface AuditFilter {
  /** Entries older than this one. */
  before?: number;
  actor?: string;
  action?: string;
  limit: number;
}

/** Entries that fit, newest first. */
export async function readAuditPage(queries: Queries, filter: AuditFilter): Promise<StoredAuditEntry[]> {
  let query = queries
    .selectFrom('audit_log')
    .select(['id', 'at', 'actor', 'action', 'subject', 'details'])
    .orderBy('id', 'desc')
    .limit(filter.limit);
  if (filter.before !== undefined) query = query.where('id', '<', filter.before);
  if (filter.actor) query = query.where('actor', '=', filter.actor);
  if (filter.action) query = query.where('action', '=', filter.action);
  return await query.execute();
}

/** Who and what the log speaks of, to filter by. */
export async function readAuditNames(queries: Queries): Promise<{ actors: string[]; actions: string[] }> {
  const [actors, actions] = await Promise.all([
    queries.selectFrom('audit_log').select('actor').distinct().orderBy('actor').limit(200).execute(),
    queries.selectFrom('audit_log').select('action').distinct().orderBy('action').limit(200).execute(),
  ]);
  return { actors: actors.map((row) => row.actor), actions: actions.map((row) => row.action) };
}
