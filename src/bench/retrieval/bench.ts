import { createEmbeddedEmbedder } from '#adapters/embeddings/embedded-embedder.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import { type Bench, type BenchOptions, type Figure, type Say, wanted } from '../figures.ts';
import { type MethodScores, measureQuality } from './measure-quality.ts';
import { measureSpeed } from './measure-speed.ts';
import { type RetrievalSet, readSets } from './read-sets.ts';

/** Goals that are known for a set; help centres are held to plain BM25 and 0.05 more. */
const goals: Record<string, { ndcg: number; recall: number; rejected: number }> = {
  stackfaq: { ndcg: 0.87, recall: 0.94, rejected: 0.45 },
};
const overBm25 = 0.05;

/** Questions of a set in a quick look. */
const quickQueries = 60;

/** Whether questions find their articles, and how long that takes. */
const bench: Bench = async (options, say) => {
  await using embedder = await createEmbeddedEmbedder();
  const figures: Figure[] = [];
  const notes: string[] = [];
  if (options.data === undefined) notes.push('No --data folder: quality is not measured.');
  else {
    const { sets, notes: missing } = readSets(options.data);
    notes.push(...missing);
    for (const set of sets.filter(({ name }) => wanted(options, name.split('.')[0] ?? name))) {
      const measured = options.quick ? { ...set, queries: spread(set.queries, quickQueries) } : set;
      figures.push(...qualityFigures(measured, await measureQuality(measured, embedder, say)));
      if (!set.heldOut)
        notes.push(`${set.name}: no held-out questions; these are the ones that the blend was chosen on.`);
    }
  }
  if (wanted(options, 'speed')) await addSpeed(figures, notes, embedder, options, say);
  return { figures, notes };
};

export default bench;

function spread<T>(rows: T[], count: number): T[] {
  const step = Math.max(1, rows.length / count);
  return Array.from({ length: Math.min(count, rows.length) }, (_, at) => rows[Math.floor(at * step)] as T);
}

function qualityFigures(set: RetrievalSet, measured: MethodScores[]): Figure[] {
  const bm25 = measured.find(({ method }) => method === 'bm25')?.scores;
  const known = Object.hasOwn(goals, set.name) ? goals[set.name] : undefined;
  const n = set.queries.length;
  return measured.flatMap(({ method, scores }) => {
    const own = method === '';
    const prefix = own ? set.name : `${set.name}.${method}`;
    const figure = (name: string, value: number, goal?: number, floor?: number): Figure => ({
      name: `${prefix}.${name}`,
      value,
      unit: 'share',
      n,
      goal: own ? goal : undefined,
      floor: own ? floor : undefined,
    });
    return [
      figure('ndcg-at-10', scores.ndcgAt10, known?.ndcg ?? (bm25 && bm25.ndcgAt10 + overBm25), bm25?.ndcgAt10),
      figure('recall-at-5', scores.recallAt5, known?.recall, bm25?.recallAt5),
      figure('mrr-at-10', scores.mrrAt10, undefined, bm25?.mrrAt10),
      figure('noanswer.rejected-at-90', scores.rejectedAt90, known?.rejected, bm25?.rejectedAt90),
    ];
  });
}

async function addSpeed(
  figures: Figure[],
  notes: string[],
  embedder: Embedder,
  options: BenchOptions,
  say: Say,
): Promise<void> {
  const ms = (name: string, value: number, goal?: number): Figure => ({
    name,
    value,
    unit: 'ms',
    n: 300,
    goal,
    lowerIsBetter: true,
  });
  const seconds = (name: string, value: number): Figure => ({ name, value, unit: 'seconds', lowerIsBetter: true });
  const small = await measureSpeed(20_000, embedder, say, 'embedded');
  figures.push(
    ms('speed.20k.p50-ms', small.p50),
    ms('speed.20k.p95-ms', small.p95, 20),
    ms('speed.embedding.p95-ms', small.embeddingP95),
    seconds('index.20k-seconds', small.indexSeconds),
    { name: 'memory.mb', value: small.megabytes, unit: 'MB', lowerIsBetter: true },
  );
  notes.push(
    'Speed: made-up passages of about 500 characters, each found by four vectors; times include the embedding of the question (its own p95 stands beside them); index time is from the rows of the database, vectors made before, to an index that answers; memory is the whole process.',
  );
  if (options.quick) {
    notes.push('speed.100k and the PostgreSQL: left out of a quick run.');
    return;
  }
  const onPostgres = await measureSpeed(20_000, embedder, say, 'postgres');
  figures.push(
    ms('postgres.speed.20k.p50-ms', onPostgres.p50),
    ms('postgres.speed.20k.p95-ms', onPostgres.p95, 20),
    seconds('postgres.index.20k-seconds', onPostgres.indexSeconds),
  );
  const large = await measureSpeed(100_000, embedder, say);
  figures.push(
    ms('speed.100k.p50-ms', large.p50),
    ms('speed.100k.p95-ms', large.p95, 40),
    seconds('index.100k-seconds', large.indexSeconds),
    { name: 'memory.100k.mb', value: large.megabytes, unit: 'MB', lowerIsBetter: true },
  );
  notes.push('100k: articles and vectors given in memory; the search does not touch the database on either.');
}
