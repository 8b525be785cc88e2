import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import stableStringify from 'safe-stable-stringify';
import type { Queries, Tx } from './database.ts';
import { toJsonb } from './storable.ts';

export interface AuditEntry {
  /** User id, key id, or `system`. */
  actor: string;
  /** Noun and verb: `action-approved`, `sending-stopped`. */
  action: string;
  /** What it was done to. */
  subject: string;
  details?: Record<string, unknown>;
}

export interface StoredAuditEntry extends AuditEntry {
  id: number;
  at: Date;
}

/** Hash before the first entry. */
const beginning = '0'.repeat(64);
/** Entries are appended one after another, in every process. */
const lock = 7_263_418;

function hashOf(previous: string, entry: { at: Date } & Required<AuditEntry>): string {
  const { actor, action, subject, details } = entry;
  const text = stableStringify([previous, entry.at.toISOString(), actor, action, subject, details]);
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}

/** Appends an entry, with the change it tells of or not at all. */
export async function appendAudit(tx: Tx, entry: AuditEntry, at: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(tx);
  const last = await tx.selectFrom('audit_log').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const previous = last?.hash ?? beginning;
  // As the database will give it back: what JSON cannot hold is not hashed either.
  const details = JSON.parse(toJsonb(entry.details ?? {})) as Record<string, unknown>;
  const { actor, action, subject } = entry;
  await tx
    .insertInto('audit_log')
    .values({
      at,
      actor,
      action,
      subject,
      details: JSON.stringify(details),
      previous_hash: previous,
      hash: hashOf(previous, { at, actor, action, subject, details }),
    })
    .execute();
}

export type AuditVerdict = { intact: true; entries: number } | { intact: false; brokenAt: number };

/** Follows the chain from its beginning: changed, removed and inserted entries break it. */
export async function verifyAudit(queries: Queries): Promise<AuditVerdict> {
  let previous = beginning;
  let entries = 0;
  let after = 0;
  for (;;) {
    const rows = await queries
      .selectFrom('audit_log')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(1_000)
      .execute();
    for (const row of rows) {
      if (row.previous_hash !== previous || hashOf(previous, row) !== row.hash)
        return { intact: false, brokenAt: row.id };
      previous = row.hash;
      after = row.id;
      entries += 1;
    }
    if (rows.length < 1_000) return { intact: true, entries };
  }
}
