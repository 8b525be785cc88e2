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
  /** Folder of the desk, absolute. */
  deskDir: string;
  /** Which database: the embedded one in `dataDir`, or PostgreSQL. */
  database: 'embedded' | 'postgres';
  /** Which model answers: Claude with a key, the embedded one without. */
  model: 'claude' | 'embedded';
  anthropicBaseUrl?: string;
  /** Who makes the vectors that articles are found by; what is left out is the provider's usual. */
  embeddings: { kind: 'embedded' | 'voyage' | 'openai'; url?: string; model?: string; dimensions?: number };
  /** Hosts of private networks (`name` or `name:port`) that sources of articles may read. */
  privateHosts: readonly string[];
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Sender of e-mails; without a mail server they are written to the log and the data folder. */
  mailFrom: string;
}

/** Kept apart from the config so that they reach no log. */
export interface Secrets {
  databaseUrl?: string;
  anthropicApiKey?: string;
  /** A first API key, for scripts and tests. */
  apiKey?: string;
  /** Signs sessions, cards and links; made and kept in the database when not given. */
  secret?: string;
  /** Shared with the company's site: signs the tokens that identify its customers to the widget. */
  widgetSecret?: string;
  smtpUrl?: string;
  /** Of the provider of embeddings. */
  embeddingsKey?: string;
}
