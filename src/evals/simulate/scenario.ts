import { z } from 'zod';
import { channels } from '#domain/conversation.ts';
import { toolCallSchema } from '../golden/golden-case.ts';
import { worldSchema } from '../play/world.ts';

const text = z.string().trim().min(1);

/** How somebody writes, whatever they want. */
export const personas = ['plain', 'angry', 'terse', 'rambling', 'non-native', 'changes-mind'] as const;
export type Persona = (typeof personas)[number];

/** A customer with a goal: what they want, know and decide, and how the world must look when they leave. */
export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  tags: z.array(text).default([]),
  persona: z.enum(personas).default('plain'),
  /** BCP 47 that they write in. */
  language: text.default('en'),
  /** `anonymous`, or the external id of a demo customer, who is then verified. */
  customer: text.default('anonymous'),
  /** Who an anonymous customer turns out to be when asked to verify. */
  becomes: text.optional(),
  channel: z.enum(channels).default('chat'),
  world: worldSchema.optional(),
  /** In a sentence, for the report and for a model that plays them. */
  goal: text,
  opening: text,
  /** What they answer when the agent's words hold one of these (`a | b`). */
  knows: z.array(z.strictObject({ asked: text, say: text })).default([]),
  /** What they are asked and do not know. */
  doesNotKnow: z.array(text).default([]),
  /** Said in turn when nothing was asked and they are not served yet. */
  further: z.array(text).default([]),
  /** They want something else after so many answers. */
  changesMind: z.strictObject({ after: z.number().int().min(1), say: text }).optional(),
  decides: z
    .strictObject({
      confirm: z.enum(['confirm', 'decline', 'typed-yes', 'typed-no']).default('confirm'),
      approve: z.enum(['approve', 'reject']).default('approve'),
      verify: z.boolean().default(true),
    })
    .prefault({}),
  /** They are content when they were told one of these. */
  servedBy: z.array(text).default([]),
  /** Answers that do not help before they ask for a person. */
  patience: z.number().int().min(1).default(2),
  maxTurns: z.number().int().min(1).max(40, 'must be at most 40').default(12),
  expect: z.strictObject({
    /** `served`: told or done what they wanted; `person`: a person has it; `gave-up`: neither. */
    ends: z.array(z.enum(['served', 'person', 'gave-up'])).min(1),
    facts: z.strictObject({ must: z.array(text).optional(), mustNot: z.array(text).optional() }).optional(),
    tools: z
      .strictObject({ required: z.array(toolCallSchema).optional(), forbidden: z.array(text).optional() })
      .optional(),
    /** Records at the end: with these fields, or not there at all. */
    records: z
      .array(
        z.strictObject({
          collection: text,
          id: text,
          has: z.record(z.string(), z.unknown()).optional(),
          absent: z.literal(true).optional(),
        }),
      )
      .optional(),
    /** More answers than this and it was too slow. */
    within: z.number().int().min(1).optional(),
  }),
});

export type Scenario = z.output<typeof scenarioSchema>;
export type Ending = Scenario['expect']['ends'][number];

export const scenarioFileSchema = z.strictObject({ scenarios: z.array(scenarioSchema) });
