import { sql } from 'kysely';
import type { Finding } from '#domain/measure/alert-rules.ts';
import type { Queries } from '../database.ts';
import { newId } from '../new-id.ts';

export interface AlertRow {
  id: string;
  rule: string;
  scope: string;
  title: string;
  detail: string;
  value: number | null;
  usual: number | null;
  state: 'open' | 'over';
  seen_by: string | null;
  opened_at: Date;
  over_at: Date | null;
}

/**
 * Makes the open alerts those that were found: opens what is new, keeps what still holds, ends what
 * does not. Returns those that were opened now: each is told of once.
 */
export async function settleAlerts(queries: Queries, findings: readonly Finding[]): Promise<Finding[]> {
  const keys = findings.map(({ rule, scope }) => `${rule} ${scope}`);
  await sql`
    update alerts set state = 'over', over_at = now()
    where state = 'open' and not (rule || ' ' || scope = any(${keys}::text[]))`.execute(queries);
  const opened: Finding[] = [];
  for (const finding of findings) {
    const { rows } = await sql<{ fresh: boolean }>`
      insert into alerts (id, rule, scope, title, detail, value, usual)
      values (${newId('alr')}, ${finding.rule}, ${finding.scope}, ${finding.title}, ${finding.detail}, ${finding.value ?? null}, ${finding.usual ?? null})
      on conflict (rule, scope) where state = 'open' do update set title = excluded.title, detail = excluded.detail, value = excluded.value
      returning (xmax = 0) as fresh`.execute(queries);
    if (rows[0]?.fresh) opened.push(finding);
  }
  return opened;
}

export async function readAlerts(queries: Queries, limit = 100): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`
    select id, rule, scope, title, detail, value, usual, state, seen_by, opened_at, over_at from alerts
    order by (state = 'open') desc, opened_at desc limit ${limit}`.execute(queries);
  return rows;
}

export async function markAlertSeen(queries: Queries, id: string, userId: string): Promise<void> {
  await queries.updateTable('alerts').set({ seen_by: userId, seen_at: new Date() }).where('id', '=', id).execute();
}

/** First answers that took longer than so many milliseconds, of all that were given in the period. */
export async function countSlowAnswers(
  queries: Queries,
  { from, to }: { from: Date; to: Date },
  longerThanMs: number,
): Promise<{ hits: number; n: number }> {
  const { rows } = await sql<{ hits: number; n: number }>`
    select count(*) filter (where ai_first_ms > ${Math.round(longerThanMs)})::float8 as hits, count(ai_first_ms)::float8 as n
    from ticket_facts where opened_at >= ${from} and opened_at < ${to}`.execute(queries);
  return rows[0] ?? { hits: 0, n: 0 };
}
