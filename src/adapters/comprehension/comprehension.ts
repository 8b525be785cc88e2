import type { Intent } from '#domain/intent.ts';
import type { Comprehension } from '#engine/ports/comprehension.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { LabelledText } from './intents/example.ts';
import {
  loadIntentModel,
  loadSignalModel,
  type ReportProgress,
  type SignalCorrection,
} from './training/load-models.ts';
import { type LoadedModels, prepareWith, understandWith } from './understand.ts';

/** What a reviewer said a message really wanted; null: no intent of the desk fits. */
export interface Correction {
  text: string;
  intent: string | null;
}

/** Everything reviewers said of readings. */
export interface Corrections {
  intents: readonly Correction[];
  signals: readonly SignalCorrection[];
}

export interface ComprehensionOptions {
  intents: readonly Pick<Intent, 'id' | 'title' | 'examples' | 'notExamples' | 'escalateImmediately'>[];
  /** BCP 47; the first is the default. */
  languages: readonly string[];
  embedder: Embedder;
  /** Where trained models are kept; without it every start trains anew. */
  cacheDir?: string;
  corrections?: Corrections;
  progress?: ReportProgress;
}

/** A comprehension that can be taught while it serves. */
export interface LearningComprehension extends Comprehension {
  /**
   * Trains anew with all corrections, off the event loop, and then reads with what was learnt;
   * until then, and when training fails (it rejects), with what it knew.
   */
  learn(corrections: Corrections): Promise<void>;
}

/**
 * Trains or loads the local classifiers and gives the comprehension that reads messages with them.
 * Contract: rejects only when the embedder or the training thread fails at start; once made,
 * `understand` is total.
 */
export async function createComprehension(options: ComprehensionOptions): Promise<LearningComprehension> {
  let models = await train(options, options.corrections ?? { intents: [], signals: [] });
  return {
    understand: (request) => understandWith(models, request),
    prepare: (text, language) => prepareWith(models, text, language),
    async learn(corrections) {
      models = await train(options, corrections);
    },
  };
}

async function train(options: ComprehensionOptions, corrections: Corrections): Promise<LoadedModels> {
  const { languages, embedder, cacheDir } = options;
  const report = options.progress ?? (() => {});
  const known = new Set(options.intents.map(({ id }) => id));
  const examples: LabelledText[] = [
    ...options.intents.flatMap(({ id, title, examples, notExamples = [] }) => [
      ...[title, ...examples].map((text) => ({ text, intent: id })),
      ...notExamples.map((text) => ({ text, intent: null, not: id })),
    ]),
    // A correction to an intent the desk no longer has teaches nothing.
    ...corrections.intents.filter(({ intent }) => intent === null || known.has(intent)),
  ].filter(({ text }) => text.trim() !== '');
  return {
    languages,
    embedder,
    grave: new Set(options.intents.filter((intent) => intent.escalateImmediately).map(({ id }) => id)),
    intents: await loadIntentModel(examples, languages, embedder, cacheDir, report),
    signals: await loadSignalModel(corrections.signals, embedder, cacheDir, report),
  };
}
