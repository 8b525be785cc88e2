import { z } from 'zod';
import { audiences } from '#domain/article.ts';

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a full address, for example https://help.example.com',
});

/** What the articles of a source are when they do not say otherwise themselves. */
export const sourceDefaults = z.object({
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as "en" or "pt-BR"')
    .optional(),
  audience: z.enum(audiences).optional(),
  productArea: z.string().trim().min(1).max(80).optional(),
  owner: z.string().trim().min(1).max(120).optional(),
});

const common = { defaults: sourceDefaults.default({}) };

/** How each kind of source is set up. Tokens are apart: they are written once and never read back. */
export const sourceConfigs = {
  desk: z.object(common),
  console: z.object(common),
  upload: z.object(common),
  folder: z.object({ ...common, folder: z.string().trim().min(1, 'names a folder on the server').max(500) }),
  site: z.object({
    ...common,
    url: webAddress,
    within: webAddress.optional(),
    maxPages: z.number().int().min(1).max(5_000).default(500),
  }),
  zendesk: z.object({
    ...common,
    url: webAddress,
    locale: z.string().max(20).optional(),
    email: z.email().optional(),
  }),
  intercom: z.object({ ...common, url: webAddress.default('https://api.intercom.io') }),
} as const;

export type SourceKind = keyof typeof sourceConfigs;

/** Kinds that a person adds; the desk's folder and the console's articles are always there. */
export const addedKinds = ['folder', 'upload', 'site', 'zendesk', 'intercom'] as const;
export type AddedKind = (typeof addedKinds)[number];

const kept = {
  name: z.string().trim().min(1, 'is empty').max(80),
  /** From one sync to the next; left out: only by hand. */
  everyMinutes: z.number().int().min(15, 'is 15 at least').max(43_200).optional(),
};

export const addSourceRequest = z.object({
  ...kept,
  kind: z.enum(addedKinds),
  config: z.record(z.string(), z.unknown()).default({}),
  token: z.string().trim().min(1).max(500).optional(),
});

export type AddSourceRequest = z.input<typeof addSourceRequest>;

export const changeSourceRequest = z.object({
  name: kept.name.optional(),
  everyMinutes: kept.everyMinutes.nullable(),
  token: z.string().trim().min(1).max(500).optional(),
});

export const runView = z.object({
  id: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  seen: z.number().int(),
  total: z.number().int().optional(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  retired: z.number().int(),
  fault: z.string().optional(),
  stopping: z.boolean(),
  queuedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  /** What could not be taken. */
  faults: z.number().int(),
});

export type RunView = z.infer<typeof runView>;

export const sourceView = z.object({
  id: z.string(),
  kind: z.enum(['desk', 'console', 'folder', 'upload', 'site', 'zendesk', 'intercom']),
  name: z.string(),
  /** Where it reads from, in words. */
  place: z.string(),
  everyMinutes: z.number().int().optional(),
  nextAt: z.iso.datetime().optional(),
  articles: z.number().int(),
  files: z.number().int(),
  run: runView.optional(),
});

export type SourceView = z.infer<typeof sourceView>;

export const sourceList = z.object({ sources: z.array(sourceView) });
export type SourceList = z.infer<typeof sourceList>;

export const faultView = z.object({ item: z.string(), problem: z.string(), mend: z.string() });
export type FaultView = z.infer<typeof faultView>;

export const sourceDetails = z.object({
  source: sourceView,
  runs: z.array(runView),
  /** Of the newest run. */
  faults: z.array(faultView),
  files: z.array(z.object({ id: z.string(), name: z.string(), bytes: z.number().int(), uploadedAt: z.iso.datetime() })),
});

export type SourceDetails = z.infer<typeof sourceDetails>;
