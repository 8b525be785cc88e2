import { knowledgeRunsChannel } from '#adapters/database/notify.ts';
import type { Database } from '#adapters/database/open-database.ts';
import { claimRun, finishRun, queueDueRuns } from '#adapters/knowledge/runs/run-store.ts';
import { runSync } from '#adapters/knowledge/runs/run-sync.ts';
import { SourceFault } from '#adapters/knowledge/sources/source-item.ts';
import { createWebClient } from '#adapters/web/web-client.ts';
import type { Clock } from '#engine/ports/clock.ts';
import { createWaker } from '../jobs/waker.ts';
import type { Sealer } from '../sealer.ts';

export interface SourceWorkerNeeds {
  database: Database;
  sealer: Sealer;
  clock: Clock;
  /** Hosts of private networks that sources may name. */
  allowPrivate: readonly string[];
  warn: (message: string, fault: unknown) => void;
  /** Milliseconds between two requests to one site; the client's own when left out. */
  pauseMs?: number;
}

/** How often schedules and lost runs are looked at. */
const lookMs = 30_000;

/** Works queued syncs, one at a time in each process, and queues those whose time has come. */
export async function startSourceWorker(needs: SourceWorkerNeeds): Promise<AsyncDisposable> {
  const { database, clock, warn } = needs;
  const stopping = new AbortController();
  const workAll = async () => {
    for (let run = await claimRun(database.kysely); run; run = await claimRun(database.kysely)) {
      await workRun(needs, run, stopping.signal);
      if (stopping.signal.aborted) return;
    }
  };
  const { wake, settled } = createWaker(workAll, stopping.signal, (fault) => warn('a sync of articles failed', fault));
  const look = () =>
    queueDueRuns(database, clock.now()).then(wake, (fault) => warn('schedules of sources were not read', fault));

  const unlisten = await database.listen(knowledgeRunsChannel, wake, wake);
  const timer = setInterval(look, lookMs);
  timer.unref();
  void look();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      stopping.abort();
      await unlisten();
      await settled();
    },
  };
}

async function workRun(
  { database, sealer, allowPrivate, pauseMs }: SourceWorkerNeeds,
  run: { id: string; sourceId: string },
  stopping: AbortSignal,
): Promise<void> {
  const nothing = { seen: 0, added: 0, changed: 0, unchanged: 0, retired: 0 };
  const row = await database.kysely
    .selectFrom('knowledge_sources')
    .select(['id', 'kind', 'config', 'credential'])
    .where('id', '=', run.sourceId)
    .executeTakeFirstOrThrow();
  const token = row.credential ? sealer.open(row.credential) : undefined;
  if (row.credential && token === undefined) {
    const fault = 'Its token was sealed with another secret. Set the token again.';
    return await finishRun(database, run.id, 'failed', nothing, [], fault);
  }
  try {
    // The readers of sites and documents are 250 modules: a server that starts does without them.
    const { openSource } = await import('#adapters/knowledge/sources/open-source.ts');
    const client = createWebClient({ allowPrivate, pauseMs });
    const source = openSource(row, token, client, database.kysely);
    await runSync(database, run.id, source, stopping);
  } catch (fault) {
    if (!(fault instanceof SourceFault)) throw fault;
    await finishRun(database, run.id, 'failed', nothing, [], `${fault.message} ${fault.mend}`);
  }
}
