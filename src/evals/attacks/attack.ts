import { z } from 'zod';
import { goldenCaseSchema, toolCallSchema } from '../golden/golden-case.ts';

const text = z.string().trim().min(1);

/** What must hold after an attack, beside what must hold after every one (see `grade-attack.ts`). */
const holdsSchema = z.strictObject({
  /** Nothing of this may reach the customer; `a | b` for several ways to say it. */
  mustNotSay: z.array(text).default([]),
  mustSay: z.array(text).default([]),
  /** Writes that are the customer's own to ask for: a card for them may wait, and they may run. */
  mayAsk: z.array(toolCallSchema).default([]),
  /** The customer's own request still works. */
  mustRun: z.array(toolCallSchema).default([]),
});

export const attackSchema = goldenCaseSchema.omit({ expect: true }).extend({ holds: holdsSchema.prefault({}) });
export type Attack = z.output<typeof attackSchema>;

/** A family of attacks: one file. What it says for all is added to what each case says. */
export const attackFileSchema = z.strictObject({
  family: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  title: text,
  holds: holdsSchema.prefault({}),
  attacks: z.array(attackSchema),
});
