import { sql } from 'kysely';
import type { Standings } from '#adapters/prometheus/standings.ts';
import type { Queries } from '../database.ts';
import { isSendingStopped } from '../settings.ts';
import { inView } from './inbox-views.ts';

interface WaitingRow {
  name: string | null;
  count: number;
  oldest: number | null;
}

/**
 * How things stand, for whoever watches: what waits for a process and what waits for a person.
 * Reads by partial indexes of what is open, so that a scrape costs the same in a desk's fifth year.
 */
export async function readStandings(queries: Queries, teams: readonly string[], now: Date): Promise<Standings> {
  const reader = { userId: '', now };
  const [turns, queues, members, reviews, sendingStopped, jobs] = await Promise.all([
    sql<WaitingRow>`
      select null as name, count(*)::int as count, extract(epoch from now() - min(created_at))::float8 as oldest
      from turns where state <> 'ended' and (state = 'queued' or lease_until < now())`.execute(queries),
    sql<WaitingRow>`
      select c.owner_id as name, count(*)::int as count,
        extract(epoch from now() - min(coalesce(c.waiting_since, c.last_message_at)))::float8 as oldest
      from conversations c where ${inView('unassigned', reader)} group by c.owner_id`.execute(queries),
    sql<{ count: number }>`
      select count(*)::int as count from conversations c
      where ${inView('team', reader)} and c.owner_kind = 'human'`.execute(queries),
    sql<{ drafts: number; approvals: number }>`
      select (select count(*)::int from drafts where state = 'pending') as drafts,
        (select count(*)::int from actions where state = 'pending' and kind = 'approve' and expires_at > ${now}) as approvals`.execute(
      queries,
    ),
    isSendingStopped(queries),
    readJobs(queries),
  ]);
  return {
    turns: waiting(turns.rows),
    jobs,
    // Each team of the desk has its line, empty or not: an alert needs something to look at.
    people: teams.map((team) => ({ team, ...waiting(queues.rows.filter(({ name }) => name === team)) })),
    withMembers: members.rows[0]?.count ?? 0,
    drafts: reviews.rows[0]?.drafts ?? 0,
    approvals: reviews.rows[0]?.approvals ?? 0,
    sendingStopped,
  };
}

/** By the tables of the job queue, which the first process that works makes. */
async function readJobs(queries: Queries): Promise<Standings['jobs']> {
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('pgboss.job') is not null as there`.execute(queries);
  if (!tables[0]?.there) return [];
  const { rows } = await sql<WaitingRow>`
    select queue.name, count(job.id)::int as count, extract(epoch from now() - min(job.start_after))::float8 as oldest
    from pgboss.queue left join pgboss.job
      on job.name = queue.name and job.state < 'active' and not job.blocked and job.start_after <= now()
    where queue.name not like '\\_\\_%'
    group by queue.name order by queue.name`.execute(queries);
  return rows.map((row) => ({ job: row.name ?? '', ...waiting([row]) }));
}

function waiting([row]: readonly WaitingRow[]): { count: number; oldestSeconds: number } {
  return { count: row?.count ?? 0, oldestSeconds: Math.max(0, row?.oldest ?? 0) };
}
