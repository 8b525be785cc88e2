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
  const splitsOf = (fold: number) => ({
    attacks: splitOf(folder, ['deepset_train.jsonl'], 'deepset', fold),
    benign: splitOf(folder, ['notinject.dev.jsonl'], 'notinject', fold),
  });
  const { attacks, benign } = splitsOf(0);
  if (attacks === undefined || benign === undefined)
    return { figures: [], notes: ['injection was skipped: a file is missing'] };
  const vectors = new KeptVectors(embedder, kept, 'injection');
  say(
    `injection: ${attacks.train.length + benign.train.length} examples, ${attacks.test.length + benign.test.length} test messages`,
  );
  const trained = await outcomes(correctionsOf(attacks, benign), attacks, benign, vectors);
  const builtIn = await outcomes([], attacks, benign, vectors);
  const folds = [trained];
  for (let fold = 1; fold < (attacks.kind === 'held-back fifth' ? (options.folds ?? 1) : 1); fold++) {
    const other = splitsOf(fold);
    if (other.attacks === undefined || other.benign === undefined) break;
    folds.push(await outcomes(correctionsOf(other.attacks, other.benign), other.attacks, other.benign, vectors));
    say(`  fold ${fold}: F1 ${folds.at(-1)?.f1.toFixed(3)}, benign passed ${folds.at(-1)?.pass.toFixed(3)}`);
  }
  vectors.keep();
  const mean = (of: 'f1' | 'pass') => (folds.reduce((sum, one) => sum + one[of], 0) / folds.length).toFixed(3);
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
      ...(folds.length > 1
        ? [`injection: mean over ${folds.length} folds F1 ${mean('f1')}, benign passed ${mean('pass')}`]
        : []),
    ],
  };
}

function correctionsOf(attacks: Split, benign: Split) {
  return [...attacks.train, ...benign.train].map(({ text, label }) => ({
    text,
    signal: 'injection' as const,
    present: label === '1',
  }));
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
