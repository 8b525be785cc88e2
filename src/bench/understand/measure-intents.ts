import { languageOf } from '#adapters/comprehension/language.ts';
import { readable } from '#adapters/comprehension/readable.ts';
import { loadIntentModel } from '#adapters/comprehension/training/load-models.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Say } from '../figures.ts';
import type { Labelled } from './labelled-set.ts';

/** How messages of a test were read. */
export interface Measured {
  /** Share of in-scope messages whose best intent is right. */
  accuracy: number;
  inScope: number;
  /** How strange each message looks; higher is stranger. */
  strangeness: { inScope: number[]; outOfScope: number[] };
  readings: { confidence: number; right: boolean }[];
  trainSeconds: number;
}

/** A desk's intents have titles, which are learnt too; a set's have names that say as much. */
function titles(rows: readonly Labelled[]): Labelled[] {
  const labels = [...new Set(rows.map(({ label }) => label))];
  return labels.map((label) => ({ text: label.replace(/[_?]+/g, ' ').toLowerCase().trim(), label }));
}

/**
 * Trains the product's intent model on examples and reads test messages with it, as a desk of
 * these intents would. Labels that were never trained are out of scope.
 */
export async function measureIntents(
  train: readonly Labelled[],
  test: readonly Labelled[],
  embedder: Embedder,
  say: Say,
): Promise<Measured> {
  const languages = ['en'];
  const examples = [...titles(train), ...train];
  await embedder.embed(
    examples.map(({ text }) => text),
    'document',
  );
  const started = performance.now();
  let told = 0;
  const model = await loadIntentModel(
    examples.map(({ text, label }) => ({ text, intent: label })),
    languages,
    embedder,
    undefined,
    ({ stage, share }) => {
      if (stage !== 'training' || share < told) return;
      told = share + 0.2;
      say(`  training on ${train.length} examples: ${Math.round(share * 100)} %`);
    },
  );
  const trainSeconds = (performance.now() - started) / 1000;
  const known = new Set(model.intents);
  const read = test.map(({ text }) => readable(text, languageOf(text, languages, undefined)));
  const vectors = await embedder.embed(
    read.map(({ meaning }) => meaning),
    'document',
  );
  const measured: Measured = {
    accuracy: 0,
    inScope: 0,
    strangeness: { inScope: [], outOfScope: [] },
    readings: [],
    trainSeconds,
  };
  let right = 0;
  test.forEach(({ label }, i) => {
    const { terms } = read[i] ?? readable('', 'en');
    const reading = model.read({ terms, vector: vectors[i] ?? new Float32Array(embedder.dimensions) });
    const best = reading.intents[0];
    measured.readings.push({ confidence: best?.probability ?? 0, right: best?.intent === label });
    if (!known.has(label)) {
      measured.strangeness.outOfScope.push(reading.strangeness);
      return;
    }
    measured.strangeness.inScope.push(reading.strangeness);
    measured.inScope += 1;
    right += Number(best?.intent === label);
  });
  measured.accuracy = right / Math.max(1, measured.inScope);
  return measured;
}
