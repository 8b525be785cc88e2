import { z } from 'zod';
import { channels } from '#domain/conversation.ts';
import { escalationReasons } from '#domain/escalation.ts';
import { worldSchema } from '../play/world.ts';

const text = z.string().trim().min(1, 'must not be empty');
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item).min(1)]).transform((value): z.output<T>[] => (Array.isArray(value) ? value : [value]));

/** A tool call as a case speaks of it; `with` names the arguments that matter, the others are free. */
export const toolCallSchema = z.union([
  text.transform((tool) => ({ tool, with: undefined as Record<string, unknown> | undefined })),
  z.strictObject({ tool: text, with: z.record(z.string(), z.unknown()).optional() }),
]);

/** What the customer writes, or what somebody decides about the action that waits. */
const step = z.union([
  text.transform((say) => ({ kind: 'say' as const, text: say })),
  z
    .strictObject({ decide: z.enum(['confirm', 'decline', 'approve', 'reject', 'verify']) })
    .transform(({ decide }) => ({ kind: 'decide' as const, decision: decide })),
]);

const expectation = z.strictObject({
  /** How the last turn must end; several when more than one is right. */
  outcome: oneOrMore(z.enum(['replied', 'drafted', 'escalated'])).optional(),
  tier: oneOrMore(z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])).optional(),
  /** All of them must be read from the customer's words, others may be too. */
  intents: z.array(text).optional(),
  /** At least one must be among the reasons of the escalation. */
  reasons: z.array(z.enum(escalationReasons)).optional(),
  /** What must be waited for at the end: a yes of the customer, of a colleague, or a check of identity. */
  awaits: z.enum(['confirm', 'approve', 'verify', 'nothing']).optional(),
  facts: z
    .strictObject({
      /** Each must stand in what the customer was sent, in any case; `a | b` for one of several ways. */
      must: z.array(text).optional(),
      mustNot: z.array(text).optional(),
    })
    .optional(),
  /** Ids of articles of which at least one must be cited. */
  cites: z.array(text).optional(),
  tools: z
    .strictObject({
      /** Each must have run and succeeded. */
      required: z.array(toolCallSchema).optional(),
      /** None may have run; a call that policy stopped did not run. */
      forbidden: z.array(text).optional(),
    })
    .optional(),
  /** BCP 47 language of every reply. */
  language: text.optional(),
  /** US dollars for the whole case. */
  maxCost: z.number().min(0).optional(),
});

/** One case of the golden set: what somebody writes, and what must come of it. */
export const goldenCaseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  tags: z.array(text).default([]),
  /** `anonymous`, or the external id of one of the desk's demo customers, who is then verified. */
  customer: text.default('anonymous'),
  /** Who an anonymous customer turns out to be at `decide: verify`; a demo customer. */
  becomes: text.optional(),
  channel: z.enum(channels).default('chat'),
  /** What is different in the world of this case. */
  world: worldSchema.optional(),
  /** In order: texts of the customer, and decisions (`decide: confirm`) about what waits for a yes. */
  messages: z.array(step).min(1, 'must hold at least one message'),
  expect: expectation,
});

export const goldenFileSchema = z.strictObject({ cases: z.array(goldenCaseSchema) });

export type GoldenCase = z.output<typeof goldenCaseSchema>;
export type GoldenExpectation = GoldenCase['expect'];
