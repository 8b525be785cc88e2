import { z } from 'zod';
import { assuranceLevels } from '#domain/assurance.ts';
import { type AttachmentType, attachmentTypes } from '#domain/attachment.ts';
import { channels } from '#domain/conversation.ts';
import type { Templates } from '#domain/desk.ts';
import { defaultTemplates } from '#domain/desk-templates.ts';
import { escalationReasons } from '#domain/escalation.ts';
import { modelRoles } from '#domain/model-role.ts';
import { priorities } from '#domain/ticket.ts';
import { autonomies } from '#domain/tier.ts';
import { signalNames } from '#domain/understanding.ts';

const text = z.string().trim().min(1, 'must not be empty');
const snake = text.regex(/^[a-z][a-z0-9_]*$/, 'must be snake_case: lower-case letters, digits and _');
const kebab = text.regex(/^[a-z][a-z0-9-]*$/, 'must be kebab-case: lower-case letters, digits and -');
const language = text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 language such as "en" or "pt-BR"');
const share = z.number().min(0).max(1);
const positive = z.number().positive();
const count = z.number().int().positive();

/** English is always there: it is what customers of other languages fall back on. */
export const localizedSchema = z.intersection(z.looseObject({ en: text }), z.record(language, text));

const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be HH:MM, for example "09:00"');
const day = z.strictObject({ from: time, to: time });
export const hoursSchema = z.strictObject({
  timeZone: text,
  week: z.strictObject({
    mon: day.optional(),
    tue: day.optional(),
    wed: day.optional(),
    thu: day.optional(),
    fri: day.optional(),
    sat: day.optional(),
    sun: day.optional(),
  }),
  holidays: z.array(z.iso.date('must be an ISO date such as "2026-12-25"')).optional(),
});

const regExp = z.instanceof(RegExp, { error: 'must be a regular expression' });
const condition = z.strictObject({ path: text, is: z.union([z.string(), z.number(), z.boolean()]).optional() });
export const procedureSchema = z.strictObject({
  unless: regExp.optional(),
  slots: z
    .record(
      z.string(),
      z.strictObject({
        pattern: regExp,
        fallback: text.optional(),
        ask: localizedSchema.optional(),
        answer: regExp.optional(),
      }),
    )
    .optional(),
  steps: z.array(
    z.strictObject({ tool: text, input: z.record(z.string(), z.unknown()).optional(), when: condition.optional() }),
  ),
  replies: z.array(
    z.strictObject({
      when: condition.optional(),
      text: localizedSchema,
      resolves: z.boolean().optional(),
      escalates: z.enum(escalationReasons).optional(),
    }),
  ),
});

export const intentSchema = z.strictObject({
  id: snake,
  title: text,
  examples: z.array(text),
  notExamples: z.array(text).optional(),
  sensitive: z.boolean().optional(),
  escalateImmediately: z.boolean().optional(),
  instructions: text.optional(),
  tools: z.array(text).optional(),
  productArea: text.optional(),
  team: text.optional(),
  procedure: procedureSchema.optional(),
});

const functionLike = z.custom<(...input: never[]) => unknown>((value) => typeof value === 'function', {
  error: 'must be a function',
});

export const toolSchema = z.strictObject({
  name: snake.max(64, 'must have at most 64 characters'),
  description: text,
  input: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject, {
    error: 'must be a zod object: z.object({ … })',
  }),
  effect: z.enum(['read', 'write']),
  assurance: z.enum(assuranceLevels),
  timeoutMs: positive.max(120_000),
  recovery: z.enum(['repeatable', 'queryable', 'never']),
  resultsFrom: z.enum(['records', 'outside']).optional(),
  lookup: functionLike.optional(),
  describe: functionLike.optional(),
  run: functionLike,
});

const otherwise = z.enum(['deny', 'approve', 'escalate']);
const rule = z.strictObject({
  id: kebab,
  reason: text,
  tools: z.array(text).min(1),
  intents: z.array(text).optional(),
});
export const policySchema = z.discriminatedUnion('kind', [
  rule.extend({ kind: z.literal('require-before'), before: z.array(text).min(1), subject: text.optional() }),
  rule.extend({
    kind: z.literal('limit-amount'),
    field: text,
    max: z.number().min(0),
    per: z.enum(['call', 'subject', 'customer']),
    subject: text.optional(),
    days: positive.optional(),
    otherwise,
  }),
  rule.extend({
    kind: z.literal('once-per'),
    times: positive.optional(),
    per: z.enum(['ticket', 'customer', 'subject']),
    subject: text.optional(),
    days: positive.optional(),
    otherwise,
  }),
  rule.extend({
    kind: z.literal('only-when'),
    when: functionLike,
    otherwise,
    escalation: z.enum(escalationReasons).optional(),
  }),
  rule.extend({ kind: z.literal('require-assurance'), level: z.enum(assuranceLevels) }),
  rule.extend({ kind: z.literal('require-confirmation') }),
  rule.extend({ kind: z.literal('require-approval'), when: functionLike.optional() }),
  rule.extend({ kind: z.literal('allow-for'), intents: z.array(text).min(1) }),
  rule.extend({ kind: z.literal('deny-unless-allowed') }),
  rule.extend({ kind: z.literal('fields-from-customer'), fields: z.array(text) }),
]);

export const teamSchema = z.strictObject({
  id: snake,
  name: text,
  intents: z.array(text),
  languages: z.array(language).optional(),
  skills: z.array(text).optional(),
  hours: hoursSchema.optional(),
  firstReplyMinutes: count,
  targets: z.partialRecord(z.enum(priorities), positive).optional(),
});

const each = <Name extends string, Schema>(names: readonly Name[], schema: Schema) =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;

const evalShares = [
  'passed',
  'resolution',
  'escalationPrecision',
  'escalationRecall',
  'tier',
  'facts',
  'retrieval',
  'tools',
  'language',
  'tone',
  'safety',
  'scenarios',
] as const;

/** Every line that a desk may replace; those it does not come from the defaults. */
export const templateNames = Object.keys(defaultTemplates) as (keyof Templates)[];

/** Everything of a desk but its lists of intents, tools, policies and teams, which are read one by one. */
export const settingsSchema = z.strictObject({
  persona: z.strictObject({ name: text, company: text, about: text, tone: text, rules: z.array(text) }),
  languages: z.array(language).min(1, 'must name at least one language'),
  models: z.strictObject(each(modelRoles, text)),
  thresholds: z.strictObject({
    draftBelow: share,
    sensitiveDraftBelow: share,
    escalateBelow: share,
    gateIntentFrom: share,
    frustrationLimit: count,
    rephraseLimit: count,
    failedAnswerLimit: count,
    customerTurnLimit: count,
  }),
  ceilings: z.strictObject({
    modelCallsPerTurn: count,
    decideAtCall: count,
    toolCallsPerTurn: count,
    turnSeconds: positive,
    tokensPerTurn: count,
    usdPerTurn: positive,
    usdPerTicket: positive,
    usdPerCustomerDay: positive,
    usdPerDay: positive,
    usdPerMonth: positive.optional(),
  }),
  autonomy: z.strictObject({
    default: z.enum(autonomies),
    channels: z.partialRecord(z.enum(channels), z.enum(autonomies)),
    intents: z.record(z.string(), z.enum(autonomies)),
    assist: z.boolean().optional(),
    rollOut: share.optional(),
  }),
  gateSignals: z.array(z.enum(signalNames)).optional(),
  hours: hoursSchema,
  templates: z.strictObject(each(templateNames, localizedSchema)),
  linkHosts: z.array(text.regex(/^[a-z0-9.-]+(:\d+)?$/, 'must be a host name without "https://" and path')),
  contacts: z.array(text),
  knowledge: z.strictObject({ staleAfterDays: positive, rerank: z.boolean().optional() }),
  attachments: z.strictObject({
    enabled: z.boolean(),
    maxMegabytes: positive.max(25, 'must be at most 25: they are kept in the database'),
    maxPerMessage: count.max(20),
    types: z.array(z.enum(Object.keys(attachmentTypes) as AttachmentType[])).min(1),
    scan: functionLike.optional(),
  }),
  widget: z.strictObject({
    sites: z.array(
      text.regex(
        /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/,
        'must be a host name such as "shop.example.com" or "*.example.com"',
      ),
    ),
  }),
  suggestions: z.array(localizedSchema),
  seed: functionLike.optional(),
  evals: z
    .strictObject({
      at: z.iso.datetime('must be an ISO time such as "2026-11-21T12:00:00Z"').optional(),
      gates: z
        .strictObject({
          ...each(evalShares, share.optional()),
          costPerCase: positive.optional(),
          regressions: z.number().int().min(0).optional(),
        })
        .optional(),
    })
    .optional(),
  demoCustomers: z
    .array(z.strictObject({ label: text, externalId: text, email: text, name: text, locale: text.optional() }))
    .optional(),
});
