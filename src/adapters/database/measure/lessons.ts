import { sql } from 'kysely';
import { AppError } from '#domain/errors.ts';
import type { Evidence, Lesson, LessonKind, LessonMetric } from '#domain/measure/lesson.ts';
import type { MetricSums } from '#domain/measure/measured.ts';
import type { Queries } from '../database.ts';
import { newId } from '../new-id.ts';
import { toJsonb } from '../storable.ts';

/** The figure a lesson should move, and what it was when somebody said it was done. */
export interface TrackedMetric extends LessonMetric {
  before?: MetricSums;
}

export interface LessonRow {
  id: string;
  kind: LessonKind;
  subject: string;
  title: string;
  action: string;
  evidence: Evidence[];
  tickets: number;
  owner_id: string | null;
  state: 'open' | 'doing' | 'done' | 'dismissed';
  metric: TrackedMetric | null;
  note: string | null;
  created_at: Date;
  done_at: Date | null;
}

/** New evidence this long after the work was done opens it again. */
const quietDays = 30;

/** Keeps what was found: new ones are opened, open ones get the newest evidence, old ones that come back are opened again. */
export async function keepLessons(queries: Queries, lessons: readonly Lesson[]): Promise<void> {
  for (const lesson of lessons) {
    const { kind, subject, title, action, tickets } = lesson;
    const metric = lesson.metric ? toJsonb(lesson.metric) : null;
    await sql`
      insert into lessons (id, kind, subject, title, action, evidence, tickets, metric)
      values (${newId('lsn')}, ${kind}, ${subject}, ${title}, ${action}, ${toJsonb(lesson.evidence)}::jsonb, ${Math.round(tickets)}, ${metric}::jsonb)
      on conflict (kind, subject) do update set title = excluded.title, action = excluded.action, evidence = excluded.evidence,
        tickets = excluded.tickets, updated_at = now(),
        state = case when lessons.state = 'done' then 'open' else lessons.state end,
        metric = case when lessons.state = 'done' then excluded.metric else lessons.metric end,
        done_at = case when lessons.state = 'done' then null else lessons.done_at end
      where lessons.state in ('open', 'doing') or (lessons.state = 'done' and lessons.done_at < now() - make_interval(days => ${quietDays}))`.execute(
      queries,
    );
  }
}

export async function readLessons(queries: Queries, limit = 200): Promise<LessonRow[]> {
  const { rows } = await sql<LessonRow>`
    select id, kind, subject, title, action, evidence, tickets, owner_id, state, metric, note, created_at, done_at from lessons
    order by array_position(array['doing', 'open', 'done', 'dismissed'], state), coalesce(done_at, created_at) desc, tickets desc
    limit ${limit}`.execute(queries);
  return rows.toSorted((a, b) => (a.state === 'open' && b.state === 'open' ? b.tickets - a.tickets : 0));
}

export async function readLesson(queries: Queries, id: string): Promise<LessonRow> {
  const row = await queries.selectFrom('lessons').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is nothing to learn named ${id}.`);
  return row as unknown as LessonRow;
}

export interface LessonChange {
  state?: LessonRow['state'];
  ownerId?: string | null;
  note?: string | null;
  metric?: TrackedMetric;
}

export async function changeLesson(queries: Queries, id: string, change: LessonChange): Promise<void> {
  await queries
    .updateTable('lessons')
    .set({
      ...(change.state ? { state: change.state, done_at: change.state === 'done' ? new Date() : null } : {}),
      ...(change.ownerId !== undefined ? { owner_id: change.ownerId } : {}),
      ...(change.note !== undefined ? { note: change.note } : {}),
      ...(change.metric ? { metric: toJsonb(change.metric) } : {}),
      updated_at: new Date(),
    })
    .where('id', '=', id)
    .execute();
}
