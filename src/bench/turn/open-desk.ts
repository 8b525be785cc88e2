import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#adapters/database/open-database.ts';
import { SessionClient } from '#adapters/database/session-client.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { createClaudeModel } from '#adapters/model-claude/claude-model.ts';
import type { Context } from '#server/context.ts';
import { createContext } from '#server/create-context.ts';
import { startPostgres } from '../start-postgres.ts';
import { measuredModel, measuredStore } from './measured-ports.ts';
import { type Questions, readQuestions } from './questions.ts';

export type DatabaseName = 'embedded' | 'postgres';

/** The whole program on the demo desk, with a clock on each turn and a counter on the database. */
export interface OpenDesk extends AsyncDisposable {
  context: Context;
  questions: Questions;
  /** Statements sent so far, those that travel together counted one by one. */
  queries(): number;
  /** Bytes of the database's log so far. */
  written(): Promise<number>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
let statements = 0;
const { query } = SessionClient.prototype;
SessionClient.prototype.query = function counted(this: SessionClient, ...given: Parameters<typeof query>) {
  statements += 1;
  return query.apply(this, given);
} as typeof query;

/** Resolves when the articles have their vectors: a server that has run for a minute is what is measured. */
async function indexed({ database }: Context): Promise<void> {
  for (let before = -1, now = 0; before !== now || now === 0; ) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    now = Number((await database.execute('select count(*) as count from vectors')).rows[0]?.count);
  }
}

/** Opens it on this database, answered by the model at this address. */
export async function openDesk(name: DatabaseName, claudeUrl: string): Promise<OpenDesk> {
  await using stack = new AsyncDisposableStack();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'handrail-bench-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const postgres = name === 'postgres' ? stack.use(await startPostgres()) : undefined;
  const databaseUrl = await postgres?.newDatabase();
  const database = await openDatabase({ url: databaseUrl, dataDir: path.join(folder, 'database') });
  const deskDir = path.join(root, 'desks', 'acme');
  const { desk } = await loadDesk(deskDir);
  const claude = createClaudeModel({ apiKey: 'sk-bench', baseURL: claudeUrl, models: desk.models });
  const context = stack.use(
    await createContext(
      {
        host: 'localhost',
        port: 0,
        publicUrl: 'http://localhost',
        dataDir: path.join(root, '.cache', 'bench-data'),
        deskDir,
        database: name,
        model: 'claude',
        anthropicBaseUrl: claudeUrl,
        logLevel: 'error',
        trustedProxies: 0,
        privateHosts: [],
        embeddings: { kind: 'embedded' },
        privateWebhooks: false,
        mailFrom: 'bench@localhost',
      },
      { anthropicApiKey: 'sk-bench', databaseUrl },
      { database, ports: { model: measuredModel(claude), store: measuredStore(createTurnStore(database)) } },
    ),
  );
  await indexed(context);
  const opened = stack.move();
  return {
    context,
    questions: await readQuestions(database),
    queries: () => statements,
    async written() {
      const { rows } = await database.execute('select pg_current_wal_insert_lsn() - $1::pg_lsn as bytes', ['0/0']);
      return Number(rows[0]?.bytes);
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
