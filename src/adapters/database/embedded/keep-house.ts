import type pg from 'pg';

/** Nothing in PGlite runs by itself: without these the log grows for ever and plans grow stale. */
const checkpointEveryMs = 60_000;
const vacuumEveryMs = 15 * 60_000;

/** Checkpoints and vacuums on timers while something was written; returns how to stop it. */
export function keepHouse(pool: pg.Pool, warn?: (message: string) => void): () => Promise<void> {
  let work = Promise.resolve();
  let writtenAtCheckpoint = '';
  let writtenAtVacuum = '';

  async function position(): Promise<string> {
    const { rows } = await pool.query('select pg_current_wal_insert_lsn()::text as lsn');
    return rows[0].lsn;
  }

  async function checkpoint(): Promise<void> {
    if ((await position()) === writtenAtCheckpoint) return;
    await pool.query('checkpoint');
    writtenAtCheckpoint = await position();
  }

  async function vacuum(): Promise<void> {
    if ((await position()) === writtenAtVacuum) return;
    // Table by table, so that a message that comes meanwhile waits for one table and not for all.
    const { rows } = await pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables where n_mod_since_analyze > 0 or n_dead_tup > 0`,
    );
    for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`);
    await pool.query('checkpoint');
    writtenAtVacuum = await position();
    writtenAtCheckpoint = writtenAtVacuum;
  }

  function run(task: () => Promise<void>): void {
    work = work
      .then(task)
      .catch((error: Error) => warn?.(`Housekeeping of the embedded database failed: ${error.message}`));
  }

  const timers = [setInterval(() => run(checkpoint), checkpointEveryMs), setInterval(() => run(vacuum), vacuumEveryMs)];
  for (const timer of timers) timer.unref();
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await work;
  };
}
