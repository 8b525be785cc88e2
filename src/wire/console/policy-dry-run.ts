import { z } from 'zod';
import { assuranceLevels } from '#domain/assurance.ts';

const id = z.string().trim().min(1).max(80);
const otherwise = z.enum(['deny', 'approve', 'escalate']);
const max = z.number().min(0).max(1_000_000_000);
const days = z.number().int().min(1).max(3_650);
const named = {
  id,
  reason: z.string().trim().min(1, 'is empty: say why, in a sentence').max(300),
  tools: z.array(id).min(1, 'names no tool').max(50),
};

/** A change of the rules that needs no code; what `RuleChange` of the policy takes. */
export const ruleChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('remove'), rule: id }),
  z.object({
    change: z.literal('set'),
    rule: id,
    max: max.optional(),
    days: days.nullable().optional(),
    otherwise: otherwise.optional(),
    level: z.enum(assuranceLevels).optional(),
    intents: z.array(id).min(1).max(100).optional(),
  }),
  z.object({
    change: z.literal('add'),
    rule: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('limit-amount'),
        ...named,
        field: id,
        max,
        per: z.enum(['call', 'subject', 'customer']),
        subject: id.optional(),
        days: days.optional(),
        otherwise,
      }),
      z.object({
        kind: z.literal('once-per'),
        ...named,
        per: z.enum(['ticket', 'customer', 'subject']),
        subject: id.optional(),
        days: days.optional(),
        otherwise,
      }),
      z.object({ kind: z.literal('require-assurance'), ...named, level: z.enum(assuranceLevels) }),
      z.object({ kind: z.literal('require-confirmation'), ...named }),
      z.object({ kind: z.literal('require-approval'), ...named }),
      z.object({ kind: z.literal('allow-for'), ...named, intents: z.array(id).min(1).max(100) }),
    ]),
  }),
]);

export type RuleChangeRequest = z.infer<typeof ruleChange>;

export const policyDryRunRequest = z.object({
  changes: z.array(ruleChange).min(1, 'is empty: change something').max(20),
  /** How far back, in days. */
  days: z.number().int().min(1).max(365).default(30),
});

export type PolicyDryRunRequest = z.input<typeof policyDryRunRequest>;

const verdict = z.object({
  kind: z.enum(['allow', 'deny', 'approve', 'confirm', 'escalate']),
  rule: z.string(),
  reason: z.string(),
});

/** A past call that would have come out otherwise. */
export const policyDifference = z.object({
  conversationId: z.string(),
  ticketNumber: z.number().int(),
  turnId: z.string(),
  callId: z.string(),
  tool: z.string(),
  /** The call in words. */
  title: z.string(),
  at: z.iso.datetime(),
  /** What happened then, whatever would have been said now. */
  status: z.enum(['succeeded', 'failed', 'unknown', 'not-run']),
  before: verdict,
  after: verdict,
});

export type PolicyDifference = z.infer<typeof policyDifference>;

export const policyDryRun = z.object({
  since: z.iso.datetime(),
  /** Calls judged by both sets of rules. */
  calls: z.number().int(),
  /** Their tool is gone or takes other arguments now. */
  unreadable: z.number().int(),
  /** Come out otherwise than they did even by the rules as they are: the desk changed since. */
  drifted: z.number().int(),
  /** More calls than are judged; the newest were taken. */
  cut: z.boolean(),
  /** How many went from one verdict to another, most first. */
  moves: z.array(z.object({ from: verdict.shape.kind, to: verdict.shape.kind, count: z.number().int() })),
  /** Newest first, the first 200. */
  differences: z.array(policyDifference),
});

export type PolicyDryRun = z.infer<typeof policyDryRun>;
