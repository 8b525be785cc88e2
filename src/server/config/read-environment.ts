import path from 'node:path';
import { z } from 'zod';
import { roles } from '#wire/console/role.ts';
import type { Config, OidcConfig, Secrets } from './config.ts';

const port = z.coerce
  .number({ error: 'must be a port number, for example PORT=3000' })
  .int()
  .min(0)
  .max(65_535, 'must be at most 65535');

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('localhost'),
  HANDRAIL_TRUSTED_PROXIES: z.coerce
    .number({ error: 'must be how many reverse proxies stand in front, for example 1' })
    .int()
    .min(0)
    .max(5, 'must be at most 5')
    .default(0),
  HANDRAIL_PUBLIC_URL: z.url({ error: 'must be a full address, for example https://support.example.com' }).optional(),
  HANDRAIL_DATA_DIR: z.string().min(1).default('data'),
  HANDRAIL_TURN_LEASE_SECONDS: z.coerce
    .number({ error: 'must be a number of seconds, for example 8' })
    .min(1)
    .max(60, 'must be at most 60: so long a dead process keeps its chats waiting')
    .default(8),
  HANDRAIL_DESK: z.string().min(1).default('desks/acme'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'must start with postgres://, for example postgres://user:password@localhost:5432/handrail',
    )
    .optional(),
  ANTHROPIC_API_KEY: z.string().min(1).optional(),
  ANTHROPIC_BASE_URL: z.url({ error: 'must be a full address, for example http://localhost:4010' }).optional(),
  HANDRAIL_API_KEY: z
    .string()
    .min(16, 'must have at least 16 characters: anyone who guesses it can use the API')
    .optional(),
  HANDRAIL_METRICS_KEY: z
    .string()
    .min(16, 'must have at least 16 characters: anyone who guesses it can read your figures')
    .optional(),
  HANDRAIL_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  HANDRAIL_WIDGET_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  HANDRAIL_EMBEDDINGS: z
    .enum(['embedded', 'voyage', 'openai'], { error: 'must be embedded, voyage or openai' })
    .default('embedded'),
  HANDRAIL_EMBEDDINGS_URL: z.url({ error: 'must be a full address that ends with /v1' }).optional(),
  HANDRAIL_EMBEDDINGS_MODEL: z.string().min(1).optional(),
  HANDRAIL_EMBEDDINGS_DIMENSIONS: z.coerce
    .number({ error: 'must be a number such as 1024' })
    .int()
    .min(32)
    .max(4_096)
    .multipleOf(32, 'must be a multiple of 32')
    .optional(),
  HANDRAIL_EMBEDDINGS_KEY: z.string().min(1).optional(),
  HANDRAIL_VECTOR_SEARCH: z
    .enum(['auto', 'process', 'pgvector'], { error: 'must be auto, process or pgvector' })
    .default('auto'),
  // 100,000 passages of four vectors: 240 MB in each process.
  HANDRAIL_PGVECTOR_FROM: z.coerce.number({ error: 'must be a number of vectors' }).int().min(1).default(400_000),
  HANDRAIL_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  HANDRAIL_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'must be silent, error, warn, info or debug' })
    .default('warn'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  HANDRAIL_PRIVATE_WEBHOOKS: z.stringbool({ error: 'must be true or false' }).default(false),
  HANDRAIL_OIDC_ISSUER: z
    .url({ error: 'must be the address of your identity provider, for example https://login.example.com' })
    .optional(),
  HANDRAIL_OIDC_CLIENT_ID: z.string().min(1).optional(),
  HANDRAIL_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  HANDRAIL_OIDC_NAME: z.string().min(1).max(40).default('your company'),
  HANDRAIL_OIDC_JOIN_ROLE: z.enum(roles, { error: `must be one of ${roles.join(', ')}` }).optional(),
  HANDRAIL_OIDC_TRUST_EMAIL: z.stringbool({ error: 'must be true or false' }).default(false),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ error: 'must be the address of a collector, for example http://localhost:4318' })
    .optional(),
  HANDRAIL_MAIL_FROM: z.string().min(3).default('support@localhost'),
});

export type EnvironmentResult =
  | { ok: true; config: Config; secrets: Secrets }
  /** Every fault at once: the variable's name, what is wrong and how to mend it. */
  | { ok: false; faults: string[] };

/** Reads the environment; nothing else in the program does. An empty variable counts as unset. */
export function readEnvironment(variables: Record<string, string | undefined>, folder: string): EnvironmentResult {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
  }
  const env = parsed.data;
  if (env.HANDRAIL_OIDC_ISSUER && !env.HANDRAIL_OIDC_CLIENT_ID) {
    return { ok: false, faults: ['HANDRAIL_OIDC_CLIENT_ID must be set beside HANDRAIL_OIDC_ISSUER'] };
  }
  if (env.HANDRAIL_METRICS_KEY && env.HANDRAIL_METRICS_KEY === env.HANDRAIL_API_KEY) {
    return { ok: false, faults: ['HANDRAIL_METRICS_KEY must differ from HANDRAIL_API_KEY: it opens the figures only'] };
  }
  const config: Config = {
    host: env.HOST,
    port: env.PORT,
    trustedProxies: env.HANDRAIL_TRUSTED_PROXIES,
    publicUrl: (env.HANDRAIL_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    dataDir: path.resolve(folder, env.HANDRAIL_DATA_DIR),
    turnLeaseSeconds: env.HANDRAIL_TURN_LEASE_SECONDS,
    deskDir: path.resolve(folder, env.HANDRAIL_DESK),
    database: env.DATABASE_URL ? 'postgres' : 'embedded',
    model: env.ANTHROPIC_API_KEY ? 'claude' : 'embedded',
    anthropicBaseUrl: env.ANTHROPIC_BASE_URL,
    embeddings: {
      kind: env.HANDRAIL_EMBEDDINGS,
      url: env.HANDRAIL_EMBEDDINGS_URL,
      model: env.HANDRAIL_EMBEDDINGS_MODEL,
      dimensions: env.HANDRAIL_EMBEDDINGS_DIMENSIONS,
    },
    vectorSearch: { where: env.HANDRAIL_VECTOR_SEARCH, from: env.HANDRAIL_PGVECTOR_FROM },
    privateHosts: env.HANDRAIL_PRIVATE_HOSTS,
    logLevel: env.HANDRAIL_LOG,
    tracesTo: env.OTEL_EXPORTER_OTLP_ENDPOINT,
    mailFrom: env.HANDRAIL_MAIL_FROM,
    privateWebhooks: env.HANDRAIL_PRIVATE_WEBHOOKS,
    oidc: oidcOf(env),
  };
  const secrets: Secrets = {
    databaseUrl: env.DATABASE_URL,
    anthropicApiKey: env.ANTHROPIC_API_KEY,
    apiKey: env.HANDRAIL_API_KEY,
    metricsKey: env.HANDRAIL_METRICS_KEY,
    secret: env.HANDRAIL_SECRET,
    widgetSecret: env.HANDRAIL_WIDGET_SECRET,
    smtpUrl: env.SMTP_URL,
    embeddingsKey: env.HANDRAIL_EMBEDDINGS_KEY,
    oidcClientSecret: env.HANDRAIL_OIDC_CLIENT_SECRET,
  };
  return { ok: true, config, secrets };
}

function oidcOf(env: z.output<typeof environment>): OidcConfig | undefined {
  if (!env.HANDRAIL_OIDC_ISSUER || !env.HANDRAIL_OIDC_CLIENT_ID) return undefined;
  return {
    issuer: env.HANDRAIL_OIDC_ISSUER.replace(/\/$/, ''),
    clientId: env.HANDRAIL_OIDC_CLIENT_ID,
    name: env.HANDRAIL_OIDC_NAME,
    joinRole: env.HANDRAIL_OIDC_JOIN_ROLE,
    trustEmail: env.HANDRAIL_OIDC_TRUST_EMAIL,
  };
}
