import type { Role } from '#wire/console/role.ts';

/** Where and how the program runs. Holds no secret, so it can be logged. */
export interface Config {
  host: string;
  port: number;
  /** Reverse proxies in front: so many last entries of `X-Forwarded-For` are theirs and can be believed. */
  trustedProxies: number;
  /** Address people and links use, without a trailing slash. */
  publicUrl: string;
  /** Folder of the embedded database and caches, absolute. */
  dataDir: string;
  /** How long a process may be silent before another takes its turns; default 8. */
  turnLeaseSeconds?: number;
  /** Folder of the desk, absolute. */
  deskDir: string;
  /** Which database: the embedded one in `dataDir`, or PostgreSQL. */
  database: 'embedded' | 'postgres';
  /** Which model answers: Claude with a key, the embedded one without. */
  model: 'claude' | 'embedded';
  anthropicBaseUrl?: string;
  /** Who makes the vectors that articles are found by; what is left out is the provider's usual. */
  embeddings: { kind: 'embedded' | 'voyage' | 'openai'; url?: string; model?: string; dimensions?: number };
  /** Where vectors are searched; `auto` when left out. */
  vectorSearch?: VectorSearch;
  /** Hosts of private networks (`name` or `name:port`) that sources of articles may read. */
  privateHosts: readonly string[];
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** True: webhooks may lead into the own network, and over plain http. */
  privateWebhooks: boolean;
  /** Missing: passwords and sign-in links only. */
  oidc?: OidcConfig;
  /** Collector that is sent spans (OpenTelemetry, OTLP over HTTP); without it nothing is traced. */
  tracesTo?: string;
  /** Sender of e-mails; without a mail server they are written to the log and the data folder. */
  mailFrom: string;
}

/** Where vectors are searched: in each process, or in the database by pgvector. */
export interface VectorSearch {
  /** `auto`: in the database when it is a PostgreSQL with pgvector that holds `from` vectors at the start. */
  where: 'auto' | 'process' | 'pgvector';
  /** Vectors; so many take 0.6 KB each of every process. */
  from: number;
}

/** The company's own identity provider, by which the team signs in. */
export interface OidcConfig {
  /** Address of the provider, without a trailing slash; `/.well-known/openid-configuration` stands below it. */
  issuer: string;
  clientId: string;
  /** On the button: "Sign in with Acme". */
  name: string;
  /** Role of somebody who was not invited; without it nobody joins by themselves. */
  joinRole?: Role;
  /** Takes addresses that the provider does not call verified. Only for providers of one company. */
  trustEmail: boolean;
}

/** Kept apart from the config so that they reach no log. */
export interface Secrets {
  databaseUrl?: string;
  anthropicApiKey?: string;
  /** A first API key, for scripts and tests. */
  apiKey?: string;
  /** Opens `/metrics` and nothing else. */
  metricsKey?: string;
  /** Signs sessions, cards and links; made and kept in the database when not given. */
  secret?: string;
  /** Shared with the company's site: signs the tokens that identify its customers to the widget. */
  widgetSecret?: string;
  smtpUrl?: string;
  /** Of the provider of embeddings. */
  embeddingsKey?: string;
  oidcClientSecret?: string;
}
