import { sql } from 'kysely';
import type { Database } from '#adapters/database/database.ts';
import type { Similarity, VectorIndex, VectorText } from '../vector-index.ts';

/** Rows one statement writes. */
const batch = 200;

/**
 * Candidates that HNSW looks at, of which the best are taken. Of 25,000 real sentences 240 find 99.7 in
 * 100 of the 120 nearest; of 290,000 made-up vectors, which are near to nothing, 240 find half of them
 * and 480 two thirds, for a millisecond more.
 */
const leastLookedAt = 480;
/** What pgvector takes at most. */
const mostLookedAt = 1_000;

/** What is asked for beyond the wanted: some of the nearest are of retired articles, or for other readers. */
const spare = 2;

/**
 * Vectors in PostgreSQL, searched by pgvector's HNSW: this process holds their hashes only. The
 * table is shared by all processes; each writes what it misses and takes out what it drops, and as
 * all follow the same articles, the table is what they say.
 */
export class PgvectorRows implements VectorIndex {
  readonly #database: Database;
  readonly #table: ReturnType<typeof sql.table>;
  readonly #name: string;
  readonly #hashAt: (string | undefined)[] = [];
  readonly #rowsOf = new Map<string, Set<number>>();
  readonly #dropped = new Set<string>();
  #indexed = false;

  constructor(database: Database, table: string) {
    this.#database = database;
    this.#name = table;
    this.#table = sql.table(table);
  }

  async held(texts: readonly VectorText[]): Promise<Set<string>> {
    const wanted = [...new Set(texts.map(({ hash }) => hash))];
    const { rows } = await sql<{ text_hash: string; searched: boolean }>`
      select text_hash, searched from ${this.#table} where text_hash = any(${wanted})
    `.execute(this.#database.kysely);
    const searched = new Map(rows.map((row) => [row.text_hash, row.searched]));
    const held = texts.filter((text) => searched.has(text.hash) && (searched.get(text.hash) || !text.searched));
    return new Set(held.map(({ hash }) => hash));
  }

  async keep(vectors: readonly (VectorText & { vector: Float32Array })[]): Promise<void> {
    const wanted = new Map<string, VectorText & { vector: Float32Array }>();
    for (const entry of vectors) if (entry.searched || !wanted.has(entry.hash)) wanted.set(entry.hash, entry);
    const all = [...wanted.values()];
    for (let from = 0; from < all.length; from += batch) {
      const part = all.slice(from, from + batch);
      await sql`
        insert into ${this.#table} as known (text_hash, searched, embedding)
        select hash, searched, embedding::halfvec from unnest(
          ${part.map(({ hash }) => hash)}::text[], ${part.map(({ searched }) => searched)}::boolean[],
          ${part.map(({ vector }) => written(vector))}::text[]) as new (hash, searched, embedding)
        on conflict (text_hash) do update set searched = true where excluded.searched and not known.searched
      `.execute(this.#database.kysely);
    }
  }

  add({ hash }: VectorText): number {
    const row = this.#hashAt.push(hash) - 1;
    this.#dropped.delete(hash);
    const rows = this.#rowsOf.get(hash);
    if (rows) rows.add(row);
    else this.#rowsOf.set(hash, new Set([row]));
    return row;
  }

  remove(row: number): void {
    const hash = this.#hashAt[row];
    if (hash === undefined) return;
    this.#hashAt[row] = undefined;
    const rows = this.#rowsOf.get(hash);
    rows?.delete(row);
    if (rows?.size) return;
    this.#rowsOf.delete(hash);
    this.#dropped.add(hash);
  }

  async settle(): Promise<void> {
    const gone = [...this.#dropped].filter((hash) => !this.#rowsOf.has(hash));
    this.#dropped.clear();
    if (gone.length)
      await sql`delete from ${this.#table} where text_hash = any(${gone})`.execute(this.#database.kysely);
    if (this.#indexed) return;
    // After the first lot: an index is made faster than it is grown.
    await sql`create index if not exists ${sql.ref(`${this.#name}_near`)} on ${this.#table}
      using hnsw (embedding halfvec_ip_ops) where searched`.execute(this.#database.kysely);
    this.#indexed = true;
  }

  async find(questions: readonly Float32Array[], limit: number, admits: (row: number) => boolean): Promise<number[]> {
    if (limit === 0 || questions.length === 0) return [];
    const wanted = limit * spare;
    const lookedAt = Math.min(mostLookedAt, Math.max(leastLookedAt, wanted));
    const found = await this.#database.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('hnsw.ef_search', ${String(lookedAt)}, true)`.execute(tx);
      const lists: string[][] = [];
      for (const question of questions) {
        const { rows } = await sql<{ text_hash: string }>`
          select text_hash from ${this.#table} where searched
          order by embedding <#> ${written(question)}::halfvec limit ${wanted}
        `.execute(tx);
        lists.push(rows.map(({ text_hash }) => text_hash));
      }
      return lists;
    });
    return found.flatMap((hashes) =>
      hashes
        .flatMap((hash) => [...(this.#rowsOf.get(hash) ?? [])])
        .filter(admits)
        .slice(0, limit),
    );
  }

  async compare(questions: readonly Float32Array[], rows: Iterable<number>): Promise<Similarity> {
    const hashes = [...new Set([...rows].flatMap((row) => this.#hashAt[row] ?? []))];
    // Materialized: to read a question takes longer than to compare it, and there are hundreds of rows.
    const { rows: found } = await sql<{ text_hash: string; cosines: number[] }>`
      with asked as materialized (
        select question::halfvec, number from unnest(${questions.map(written)}::text[]) with ordinality as asked (question, number)
      )
      select text_hash, array(select -(embedding <#> question) from asked order by number) as cosines
      from ${this.#table} where text_hash = any(${hashes})
    `.execute(this.#database.kysely);
    const cosines = new Map(found.map((row) => [row.text_hash, row.cosines]));
    return (row, question) => cosines.get(this.#hashAt[row] ?? '')?.[question] ?? -1;
  }
}

/** As pgvector reads it; five digits are more than half precision keeps. */
function written(vector: Float32Array): string {
  return `[${Array.from(vector, (value) => value.toPrecision(5)).join(',')}]`;
}
