import { changeLesson, type LessonRow, readLesson, readLessons } from '#adapters/database/measure/lessons.ts';
import { readMetrics } from '#adapters/database/measure/read-metrics.ts';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import type { LessonMetric } from '#domain/measure/lesson.ts';
import { differs, type MetricSums, measured } from '#domain/measure/measured.ts';
import { metricOf } from '#domain/measure/metric.ts';
import { changeLessonRequest, type LessonsPage, type LessonView } from '#wire/console/lessons.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { gatherLessons } from '../../../measure/gather-lessons.ts';
import { noSums } from '../../../measure/metrics-report.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

const dayMs = 24 * 3_600_000;
/** What was before is the 30 days up to the work. */
const beforeDays = 30;

/** What could be made better, who does it, and what came of it. */
export function lessonRoutes(router: ConsoleRouter, context: Context): void {
  const { database, ports } = context;
  const { kysely } = database;

  router.on('GET /lessons', async (c) => {
    const [rows, names] = await Promise.all([readLessons(kysely), readMemberNames(kysely)]);
    const body: LessonsPage = { lessons: await Promise.all(rows.map((row) => present(row, names))) };
    return c.json(body);
  });

  router.on('POST /lessons/gather', async (c) => {
    await gatherLessons(context);
    return c.body(null, 204);
  });

  router.on('PATCH /lessons/:id', async (c) => {
    const actor = c.get('actor');
    const row = await readLesson(kysely, idOf(c));
    const { state, mine, note } = await bodyOf(c, changeLessonRequest);
    const done = state === 'done' && row.state !== 'done' && row.metric;
    await changeLesson(kysely, row.id, {
      state,
      note,
      ownerId: mine === undefined ? undefined : mine ? actor.userId : null,
      // What the figure was on the day the work was done is what later ones are held against.
      metric: done && row.metric ? { ...row.metric, before: await figure(row.metric, beforeDays) } : undefined,
    });
    if (state) await audit(context, actor, `lesson-${state}`, row.id, { title: row.title, note });
    return c.body(null, 204);
  });

  async function figure({ id, intent }: LessonMetric, days: number, until = ports.clock.now()): Promise<MetricSums> {
    const from = new Date(until.getTime() - days * dayMs);
    const where = intent === undefined ? undefined : { intent };
    return (await readMetrics(kysely, { from, to: until, where }, [id]))[id] ?? noSums;
  }

  async function present(row: LessonRow, names: ReadonlyMap<string, string>): Promise<LessonView> {
    return {
      id: row.id,
      kind: row.kind,
      subject: row.subject,
      title: row.title,
      action: row.action,
      evidence: row.evidence,
      tickets: row.tickets,
      owner: row.owner_id ? { id: row.owner_id, name: names.get(row.owner_id) ?? row.owner_id } : undefined,
      state: row.state,
      note: row.note ?? undefined,
      at: row.created_at.toISOString(),
      doneAt: row.done_at?.toISOString(),
      outcome: await outcomeOf(row),
    };
  }

  async function outcomeOf({ state, metric, done_at }: LessonRow): Promise<LessonView['outcome']> {
    const definition = metric && metricOf(metric.id);
    if (state !== 'done' || !done_at || !metric?.before || !definition) return undefined;
    const now = ports.clock.now();
    const since = await figure(metric, (now.getTime() - done_at.getTime()) / dayMs, now);
    return {
      metric: metric.id,
      name: definition.name,
      unit: definition.unit,
      intent: metric.intent,
      before: measured(definition, metric.before),
      since: measured(definition, since),
      differs: differs(definition.kind, since, metric.before),
    };
  }
}
