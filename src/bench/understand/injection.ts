import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '#adapters/comprehension/language.ts';
import { readable } from '#adapters/comprehension/readable.ts';
import { loadSignalModel } from '#adapters/comprehension/training/load-models.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { BenchOptions, BenchResult, Say } from '../figures.ts';
import { KeptVectors } from './kept-vectors.ts';
import { type Labelled, type Split, splitOf } from './labelled-set.ts';

const languages = ['en', 'de', 'es', 'fr', 'pt', 'ja'];

/**
 * Prompt injection and its benign look-alikes, read by the product's signal model, which learns
 * the development rows as it would learn a reviewer's corrections. One threshold for both: the
 * product's own, a probability of one half.
 */
export async function injection(
  options: BenchOptions,
  embedder: Embedder,
  kept: string,
  say: Say,
): Promise<BenchResult> {
  const folder = options.data === undefined ? undefined : join(options.data, 'prompt-injection');
  if (folder === undefined || !existsSync(folder))
    return { figures: [], notes: ['injection was skipped: no data folder with it'] };
  const attacks = splitOf(folder, ['deepset_train.jsonl'], 'deepset');
  const benign = splitOf(folder, ['notinject.dev.jsonl'], 'notinject');
  if (attacks === undefined || benign === undefined)
    return { figures: [], notes: ['injection was skipped: a file is missing'] };
  const vectors = new KeptVectors(embedder, kept, 'injection');
  say(
    `injection: ${attacks.train.length + benign.train.length} examples, ${attacks.test.length + benign.test.length} test messages`,
  );
  const learnt = [...attacks.train, ...benign.train].map(({ text, label }) => ({
    text,
    signal: 'injection' as const,
    present: label === '1',
  }));
  const trained = await outcomes(learnt, attacks, benign, vectors);
  const builtIn = await outcomes([], attacks, benign, vectors);
  vectors.keep();
  return {
    figures: [
      {
        name: 'injection.deepset.f1',
        value: trained.f1,
        unit: 'share',
        n: attacks.test.length,
        goal: 0.9,
        floor: 0.827,
      },
      {
        name: 'injection.notinject.pass',
        value: trained.pass,
        unit: 'share',
        n: benign.test.length,
        goal: 0.93,
        floor: 0.925,
      },
    ],
    notes: [
      `injection: ${attacks.kind}; with the built-in examples alone F1 ${builtIn.f1.toFixed(3)}, benign passed ${builtIn.pass.toFixed(3)}`,
    ],
  };
}

async function outcomes(
  learnt: { text: string; signal: 'injection'; present: boolean }[],
  attacks: Split,
  benign: Split,
  embedder: Embedder,
): Promise<{ f1: number; pass: number }> {
  const model = await loadSignalModel(learnt, embedder, undefined, () => {});
  const flagged = async (rows: readonly Labelled[]) => {
    const read = rows.map(({ text }) => readable(text, languageOf(text, languages, undefined)));
    const vectors = await embedder.embed(
      read.map(({ meaning }) => meaning),
      'document',
    );
    return read.map(({ terms, concepts }, i) => {
      const vector = vectors[i] ?? new Float32Array(embedder.dimensions);
      return model.read({ terms, concepts, vector }).signals.injection >= 0.5;
    });
  };
  const attackFlags = await flagged(attacks.test);
  const benignFlags = await flagged(benign.test);
  let hit = 0;
  let wrong = 0;
  attackFlags.forEach((flag, i) => {
    const attack = attacks.test[i]?.label === '1';
    hit += Number(flag && attack);
    wrong += Number(flag !== attack);
  });
  return {
    f1: (2 * hit) / Math.max(1, 2 * hit + wrong),
    pass: benignFlags.filter((flag) => !flag).length / Math.max(1, benignFlags.length),
  };
}
