import type { Logger } from 'pino';
import type { EventFeed } from '#adapters/database/event-feed.ts';
import type { Database } from '#adapters/database/open-database.ts';
import type { Meters } from '#adapters/prometheus/create-meters.ts';
import type { Desk } from '#domain/desk.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Mailer } from '#engine/ports/mailer.ts';
import type { Ports } from '#engine/ports/ports.ts';
import type { Config } from './config/config.ts';
import type { Sealer } from './sealer.ts';
import type { Signer } from './signer.ts';
import type { TurnRunner } from './turn-runner.ts';

/** Everything a route or a job may reach. Made once by `createContext`, closed with `await using`. */
export interface Context extends AsyncDisposable {
  config: Config;
  desk: Desk;
  database: Database;
  ports: Ports;
  /** Counts for a monitoring system. */
  meters: Meters;
  /** Faults of the desk that do not stop it; `handrail check` names them. */
  deskWarnings: number;
  /** Has the classifiers learn what reviewers said of readings; resolves when they have. */
  relearn(): Promise<void>;
  /** Live events of conversations. */
  feed: EventFeed;
  /** Aborted when the program stops: whoever streams ends then. */
  stopping: AbortSignal;
  /** Starts turns and takes over dead ones. */
  turns: TurnRunner;
  signer: Signer;
  /** Texts to vectors, for what is put together by meaning. */
  embedder: Embedder;
  /** Keeps tokens of help centres unreadable in the database. */
  sealer: Sealer;
  /** Key of the tokens by which the company's site says who its customer is (HS256). */
  widgetSecret: Uint8Array;
  /** Of the company's identity provider. */
  oidcClientSecret?: string;
  mailer: Mailer;
  log: Logger;
}
