/** A PostgreSQL of one bench run. */
export interface BenchPostgres extends AsyncDisposable {
  /** Address of a new, empty database. */
  newDatabase(): Promise<string>;
}

/** A real PostgreSQL from the development dependencies, as the tests use it. */
export async function startPostgres(): Promise<BenchPostgres> {
  const file = new URL('../../test/support/postgres.ts', import.meta.url).href;
  const { startTestPostgres } = (await import(file)) as { startTestPostgres(): Promise<BenchPostgres> };
  return await startTestPostgres();
}
