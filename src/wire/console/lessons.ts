import { z } from 'zod';
import { lessonKinds } from '#domain/measure/lesson.ts';
import { measuredView } from './metrics.ts';

export const lessonStates = ['open', 'doing', 'done', 'dismissed'] as const;

export const lessonView = z.object({
  id: z.string(),
  kind: z.enum(lessonKinds),
  subject: z.string(),
  title: z.string(),
  action: z.string(),
  evidence: z.array(z.object({ text: z.string(), conversationId: z.string().optional() })),
  tickets: z.number(),
  owner: z.object({ id: z.string(), name: z.string() }).optional(),
  state: z.enum(lessonStates),
  note: z.string().optional(),
  at: z.iso.datetime(),
  doneAt: z.iso.datetime().optional(),
  /** The figure it should move: before the work was done, and since. */
  outcome: z
    .object({
      metric: z.string(),
      name: z.string(),
      unit: z.enum(['share', 'seconds', 'count', 'usd', 'score', 'number']),
      intent: z.string().optional(),
      before: measuredView,
      since: measuredView,
      differs: z.boolean(),
    })
    .optional(),
});
export type LessonView = z.infer<typeof lessonView>;

export const lessonsPage = z.object({ lessons: z.array(lessonView) });
export type LessonsPage = z.infer<typeof lessonsPage>;

export const changeLessonRequest = z.object({
  state: z.enum(lessonStates).optional(),
  /** True makes it mine, false nobody's. */
  mine: z.boolean().optional(),
  note: z.string().trim().max(1_000).optional(),
});
