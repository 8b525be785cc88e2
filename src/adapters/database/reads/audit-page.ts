import { sql } from 'kysely';
import type { StoredAuditEntry } from '../audit-log.ts';
import type { Queries } from '../database.ts';

export interface AuditFilter {
  /** Entries older than this one. */
  before?: number;
  actor?: string;
  action?: string;
  /** Ids of what was changed; none of them fits an empty list. */
  subjects?: readonly string[];
  /** Not before this moment. */
  from?: Date;
  /** Before this moment. */
  to?: Date;
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
  if (filter.subjects) query = query.where('subject', '=', sql<string>`any(${[...filter.subjects]})`);
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.to) query = query.where('at', '<', filter.to);
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
