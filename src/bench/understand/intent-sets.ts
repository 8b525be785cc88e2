import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Embedder } from '#engine/ports/embedder.ts';
import { type BenchOptions, type BenchResult, type Figure, type Say, wanted } from '../figures.ts';
import { KeptVectors } from './kept-vectors.ts';
import { drawingOf, type Labelled, readRows, type Split, splitOf, subsample } from './labelled-set.ts';
import { type Measured, measureIntents } from './measure-intents.ts';
import { auroc, calibrationError, recallAtRejection } from './ranking.ts';

/** Rows of a quick run, for training and for the test. */
const quick = { train: 1500, test: 500 };

interface Limits {
  goal: number;
  floor: number;
}

type Run = (
  name: string,
  split: Split,
  after: (measured: Measured) => Figure[],
  /** The same with another fifth held back, for the mean. */
  another: (fold: number) => Split | undefined,
) => Promise<void>;

/** The mean of each figure over several splits, with the least and greatest. */
function meansOf(all: readonly Figure[][]): string[] {
  return (all[0] ?? []).map(({ name }) => {
    const values = all.flatMap((figures) => figures.filter((figure) => figure.name === name).map(({ value }) => value));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `${name}: mean ${mean.toFixed(4)} over ${values.length} splits, ${Math.min(...values).toFixed(4)} to ${Math.max(...values).toFixed(4)}`;
  });
}

/** BANKING77, CLINC150 and HINT3: the intents of public sets, read by the product's own model. */
export async function intentSets(
  options: BenchOptions,
  embedder: Embedder,
  kept: string,
  say: Say,
): Promise<BenchResult> {
  const result: BenchResult = { figures: [], notes: [] };
  const measure = async (name: string, split: Split, after: (measured: Measured) => Figure[]) => {
    const { train, test } = options.quick ? quickly(split) : split;
    say(`${name}: ${train.length} examples, ${test.length} test messages (${split.kind})`);
    const vectors = new KeptVectors(embedder, kept, name.split('.')[0] ?? name);
    const measured = await measureIntents(train, test, vectors, say);
    vectors.keep();
    const figures = after(measured);
    for (const { name: figure, value } of figures) say(`  ${figure} ${value.toFixed(4)}`);
    return { train, measured, figures };
  };
  const run: Run = async (name, split, after, another) => {
    const { train, measured, figures } = await measure(name, split, after);
    result.figures.push(...figures);
    const error = calibrationError(measured.readings).toFixed(3);
    result.notes.push(
      `${name}: ${split.kind}, ${train.length} examples, trained in ${measured.trainSeconds.toFixed(1)} s, mean calibration error ${error}`,
    );
    if (split.kind !== 'held-back fifth') return;
    const all = [figures];
    for (let fold = 1; fold < (options.folds ?? 1); fold++) {
      const other = another(fold);
      if (other !== undefined) all.push((await measure(`${name} again, ${fold}`, other, after)).figures);
    }
    if (all.length > 1) result.notes.push(...meansOf(all));
  };
  const missing = (part: string) => result.notes.push(`${part} was skipped: no data folder with it`);
  const folder = (part: string) => (options.data === undefined ? undefined : join(options.data, part));

  if (wanted(options, 'banking77')) {
    const at = folder('banking77');
    const split = at !== undefined && existsSync(at) ? splitOf(at, ['dev.jsonl']) : undefined;
    if (split === undefined || at === undefined) missing('banking77');
    else {
      const fifth = (fold: number) => splitOf(at, ['dev.jsonl'], '', fold);
      const full = (m: Measured) => [accuracy('banking77.full.accuracy', m, { goal: 0.925, floor: 0.914 })];
      await run('banking77.full', split, full, fifth);
      const few = readRows(join(at, 'dev_10shot.jsonl'));
      if (few === undefined) missing('banking77.10shot');
      else
        await run(
          'banking77.10shot',
          fewShot(few, split),
          (m) => [accuracy('banking77.10shot.accuracy', m, { goal: 0.8, floor: 0.767 })],
          (fold) => another10Shot(fifth(fold), fold),
        );
    }
  }
  if (wanted(options, 'clinc150')) {
    const at = folder('clinc150');
    const split = at !== undefined && existsSync(at) ? splitOf(at, ['dev_train.jsonl', 'dev_val.jsonl']) : undefined;
    if (split === undefined || at === undefined) missing('clinc150');
    else {
      const intents = (m: Measured) => [
        accuracy('clinc150.inscope.accuracy', m, { goal: 0.93, floor: 0.92 }),
        recall('clinc150.oos.recall-at-5', m, 0.05, { goal: 0.85, floor: 0.81 }),
        {
          name: 'clinc150.oos.auroc',
          value: auroc(m.strangeness.outOfScope, m.strangeness.inScope),
          unit: 'share',
          n: m.strangeness.outOfScope.length,
          goal: 0.965,
          floor: 0.956,
        },
      ];
      await run('clinc150', withoutStrange(split, 'oos'), intents, (fold) => {
        const other = splitOf(at, ['dev_train.jsonl', 'dev_val.jsonl'], '', fold);
        return other && withoutStrange(other, 'oos');
      });
    }
  }
  if (wanted(options, 'hint3')) {
    const at = folder('hint3');
    if (at === undefined || !existsSync(at)) missing('hint3');
    else {
      for (const [bot, limits] of Object.entries(bots)) {
        const split = botSplit(at, bot);
        if (split === undefined) missing(`hint3.${bot}`);
        else {
          const figures = (m: Measured) => [
            accuracy(`hint3.${bot}.inscope.accuracy`, m, limits?.accuracy),
            ...(m.strangeness.outOfScope.length >= 20
              ? [recall(`hint3.${bot}.oos.recall-at-10`, m, 0.1, limits?.recall)]
              : []),
          ];
          await run(`hint3.${bot}`, split, figures, (fold) => botSplit(at, bot, fold));
        }
      }
    }
  }
  return result;
}

const bots: Record<string, { accuracy: Limits; recall: Limits } | undefined> = {
  curekart: { accuracy: { goal: 0.87, floor: 0.854 }, recall: { goal: 0.55, floor: 0.395 } },
  powerplay11: { accuracy: { goal: 0.69, floor: 0.66 }, recall: { goal: 0.55, floor: 0.402 } },
  sofmattress: undefined,
};

function accuracy(name: string, { accuracy: value, inScope }: Measured, limits: Limits | undefined): Figure {
  return { name, value, unit: 'share', n: inScope, ...limits };
}

function recall(name: string, { strangeness }: Measured, rejected: number, limits: Limits | undefined): Figure {
  const { inScope, outOfScope } = strangeness;
  return {
    name,
    value: recallAtRejection(inScope, outOfScope, rejected),
    unit: 'share',
    n: outOfScope.length,
    ...limits,
  };
}

/** The few-shot examples, tested on the full set's test less those examples. */
function fewShot(few: readonly Labelled[], full: Split): Split {
  const plain = (text: string) => text.toLowerCase().trim();
  const learnt = new Set(few.map(({ text }) => plain(text)));
  return { train: [...few], test: full.test.filter(({ text }) => !learnt.has(plain(text))), kind: full.kind };
}

/** Ten others of each intent, drawn from outside the fifth that tests them. */
function another10Shot(full: Split | undefined, drawing: number): Split | undefined {
  return full && { ...full, train: drawingOf(full.train, 10, drawing) };
}

/** A desk has no out-of-scope examples: none are learnt from, so all of them may be tested. */
function withoutStrange(split: Split, label: string): Split {
  const strange = split.kind === 'held-back fifth' ? split.train.filter((row) => row.label === label) : [];
  return { ...split, train: split.train.filter((row) => row.label !== label), test: [...split.test, ...strange] };
}

/** A bot's own test file among the development data serves where no held-out one is there. */
function botSplit(folder: string, bot: string, fold = 0): Split | undefined {
  const split = splitOf(folder, [`${bot}_train.dev.jsonl`], `${bot}_test`, fold);
  const test = readRows(join(folder, `${bot}_test.dev.jsonl`));
  if (split === undefined || split.kind === 'held-out file' || test === undefined) return split;
  return { train: [...split.train, ...split.test], test, kind: 'held-out file' };
}

function quickly(split: Split): Split {
  return { ...split, train: subsample(split.train, quick.train), test: subsample(split.test, quick.test) };
}
