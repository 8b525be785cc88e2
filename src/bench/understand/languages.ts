import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '#adapters/comprehension/language.ts';
import type { BenchOptions, BenchResult } from '../figures.ts';
import { readRows } from './labelled-set.ts';
import { languageSentences } from './language-sentences.ts';

const desk = ['en', 'es', 'fr', 'de', 'pt', 'ja'];

/** Share of short support messages whose language is told right, with no conversation to lean on. */
export function languages(options: BenchOptions): BenchResult {
  const file = options.data === undefined ? undefined : join(options.data, 'language', 'heldout.jsonl');
  const given = file !== undefined && existsSync(file) ? readRows(file) : undefined;
  const rows =
    given ?? Object.entries(languageSentences).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));
  const wrong = rows.filter(({ text, label }) => languageOf(text, desk, undefined) !== label);
  return {
    figures: [
      {
        name: 'language.sentences.accuracy',
        value: 1 - wrong.length / rows.length,
        unit: 'share',
        n: rows.length,
        goal: 0.97,
        floor: 0.9,
      },
    ],
    notes: wrong
      .slice(0, 10)
      .map(({ text, label }) => `language: "${text}" is ${label}, read as ${languageOf(text, desk, undefined)}`),
  };
}
