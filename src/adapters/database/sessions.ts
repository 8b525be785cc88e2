import type pg from 'pg';
import type { Database, Unlisten } from './database.ts';

/** One session or many, and a way to hear notifications. */
export interface Sessions {
  kind: Database['kind'];
  pool: pg.Pool;
  /** Resolves once what was committed before is on disk. */
  durable(): Promise<void>;
  listen(channel: string, handler: (payload: string) => void, gap?: () => void): Promise<Unlisten>;
  close(): Promise<void>;
}
