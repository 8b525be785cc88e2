import { fileURLToPath } from 'node:url';
import { createEmbeddedEmbedder } from '#adapters/embeddings/embedded-embedder.ts';
import { type Bench, type BenchResult, wanted } from '../figures.ts';
import { escalation } from './escalation.ts';
import { injection } from './injection.ts';
import { intentSets } from './intent-sets.ts';
import { languages } from './languages.ts';
import { speed } from './speed.ts';

const kept = fileURLToPath(new URL('../../../.cache/bench', import.meta.url));

/**
 * How well messages are understood, by the product's own code without a key or network: the same
 * training, features and thresholds as any desk gets.
 */
const bench: Bench = async (options, say) => {
  const results: BenchResult[] = [];
  if (['speed', 'start', 'memory'].some((part) => wanted(options, part))) results.push(await speed(say, options.quick));
  if (wanted(options, 'language')) results.push(languages(options));
  await using embedder = await createEmbeddedEmbedder();
  if (wanted(options, 'escalation')) results.push(await escalation(embedder, say));
  if (wanted(options, 'injection')) results.push(await injection(options, embedder, kept, say));
  results.push(await intentSets(options, embedder, kept, say));
  return {
    figures: results.flatMap(({ figures }) => figures),
    notes: results.flatMap(({ notes }) => notes),
  };
};

export default bench;
