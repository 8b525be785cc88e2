import { z } from 'zod';
import { assuranceLevels } from '#domain/assurance.ts';
import { channels } from '#domain/conversation.ts';
import { autonomies } from '#domain/tier.ts';

/** A rule of the desk's policy, in words. */
export const policyRuleView = z.object({
  id: z.string(),
  kind: z.string(),
  /** Tools it speaks of; `*` for all. */
  tools: z.array(z.string()),
  reason: z.string(),
  /** What it asks for: "amount is at most 200 per call". */
  asks: z.string(),
  /** What happens to a call it does not let pass. */
  otherwise: z.string(),
  /** What can be tried with it in a dry run, and how it stands now. Empty: its condition is code. */
  settings: z.object({
    max: z.number().optional(),
    days: z.number().nullable().optional(),
    otherwise: z.enum(['deny', 'approve', 'escalate']).optional(),
    level: z.enum(assuranceLevels).optional(),
    intents: z.array(z.string()).optional(),
  }),
});

export type PolicyRuleView = z.infer<typeof policyRuleView>;

export const policyView = z.object({
  rules: z.array(policyRuleView),
  thresholds: z.array(z.object({ name: z.string(), value: z.string(), about: z.string() })),
  ceilings: z.array(z.object({ name: z.string(), value: z.string(), about: z.string() })),
});
export type PolicyView = z.infer<typeof policyView>;

export const toolView = z.object({
  name: z.string(),
  description: z.string(),
  effect: z.enum(['read', 'write']),
  assurance: z.enum(assuranceLevels),
  timeoutMs: z.number().int(),
  recovery: z.enum(['repeatable', 'queryable', 'never']),
  arguments: z.array(
    z.object({ name: z.string(), type: z.string(), required: z.boolean(), about: z.string().optional() }),
  ),
  rules: z.array(z.string()),
  /** Over the last 30 days. */
  calls: z.number().int(),
  refused: z.number().int(),
  failed: z.number().int(),
  medianMs: z.number().optional(),
  lastCalls: z.array(
    z.object({
      conversationId: z.string(),
      ticketNumber: z.number().int(),
      verdict: z.string(),
      status: z.string(),
      at: z.iso.datetime(),
    }),
  ),
});
export type ToolView = z.infer<typeof toolView>;

/** How much the AI may do by itself, per channel and intent. The stricter of the two holds. */
export const autonomyView = z.object({
  default: z.enum(autonomies),
  /** Assist mode: every reply is a draft. */
  assist: z.boolean(),
  /** Share of tickets whose replies may go out by themselves, 0 to 1. */
  rollOut: z.number(),
  /** The last 30 days: how often the local reading was not sure, and what asking the small model came to. */
  reading: z.object({
    read: z.number().int(),
    asked: z.number().int(),
    changed: z.number().int(),
    /** Of these, where a person got the message because of it, and where the agent did. */
    toPerson: z.number().int(),
    toAgent: z.number().int(),
    failed: z.number().int(),
    costMicros: z.number(),
  }),
  channels: z.array(z.object({ id: z.enum(channels), autonomy: z.enum(autonomies) })),
  intents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      autonomy: z.enum(autonomies),
      /** What holds on each channel, assist mode included. */
      onChannel: z.partialRecord(z.enum(channels), z.enum(autonomies)),
      sensitive: z.boolean(),
      escalatesAtOnce: z.boolean(),
    }),
  ),
});
export type AutonomyView = z.infer<typeof autonomyView>;

export const auditQuery = z.object({
  before: z.coerce.number().int().positive().optional(),
  actor: z.string().max(100).optional(),
  action: z.string().max(100).optional(),
  /** What was changed: `#14` for a ticket, a name or address, or the beginning of an id. */
  subject: z.string().trim().max(200).optional(),
  from: z.coerce.date().optional(),
  /** Before this moment. */
  to: z.coerce.date().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const auditEntryView = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  actor: z.object({ id: z.string(), name: z.string() }),
  action: z.string(),
  subject: z.string(),
  /** Where to look at it, when it can be looked at. */
  conversationId: z.string().optional(),
  details: z.array(z.tuple([z.string(), z.string()])),
});

export const auditPage = z.object({
  entries: z.array(auditEntryView),
  next: z.number().int().optional(),
  /** Who and what there is to filter by. */
  actors: z.array(z.object({ id: z.string(), name: z.string() })),
  actions: z.array(z.string()),
});
export type AuditPage = z.infer<typeof auditPage>;
export type AuditEntryView = z.infer<typeof auditEntryView>;

/** Whether the chain of hashes holds from the first entry to the last. */
export const auditChain = z.object({
  intact: z.boolean(),
  entries: z.number().int().optional(),
  brokenAt: z.number().int().optional(),
});
export type AuditChain = z.infer<typeof auditChain>;

/** `read` looks and changes nothing; `metrics` opens the figures of `/metrics` and nothing else. */
const apiKeyScope = z.enum(['api', 'read', 'metrics']);
export type ApiKeyScope = z.infer<typeof apiKeyScope>;

export const apiKeyView = z.object({
  id: z.string(),
  name: z.string(),
  scope: apiKeyScope,
  prefix: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
});
export type ApiKeyView = z.infer<typeof apiKeyView>;

export const createApiKeyRequest = z.object({
  name: z.string().trim().min(1, 'is empty').max(80),
  scope: apiKeyScope.default('api'),
});
/** The key is shown once; only its hash is kept. */
export const createdApiKey = z.object({ id: z.string(), key: z.string() });
export type CreatedApiKey = z.infer<typeof createdApiKey>;

export const settingsView = z.object({
  sendingStopped: z.boolean(),
  stoppedBy: z.string().optional(),
  stoppedAt: z.iso.datetime().optional(),
  desk: z.object({ id: z.string(), version: z.string(), company: z.string(), languages: z.array(z.string()) }),
  model: z.enum(['claude', 'embedded']),
  models: z.array(z.tuple([z.string(), z.string()])),
  database: z.enum(['embedded', 'postgres']),
  publicUrl: z.string(),
  hours: z.array(z.tuple([z.string(), z.string()])),
  timeZone: z.string(),
});
export type SettingsView = z.infer<typeof settingsView>;

export const setSendingRequest = z.object({ stopped: z.boolean() });
