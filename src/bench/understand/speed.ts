import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createComprehension } from '#adapters/comprehension/comprehension.ts';
import { createEmbeddedEmbedder } from '#adapters/embeddings/embedded-embedder.ts';
import type { BenchResult, Say } from '../figures.ts';
import { languageSentences } from './language-sentences.ts';

const intents = 35;
const examplesEach = 12;
const things = [
  'invoice',
  'parcel',
  'password',
  'board',
  'card',
  'address',
  'plan',
  'webhook',
  'coupon',
  'report',
  'seat',
  'key',
];
const verbs = ['change', 'cancel', 'find', 'delete', 'share', 'export', 'pay', 'return', 'reset', 'move'];

/** A desk of ordinary size with made-up intents, so that the figure does not move with the demo desk. */
function madeUpDesk() {
  return Array.from({ length: intents }, (_, i) => {
    const wants = `${verbs[i % verbs.length]} the ${things[i % things.length]} of team ${i}`;
    return {
      id: `intent_${i}`,
      title: wants,
      examples: Array.from({ length: examplesEach }, (_, k) => `how can i ${wants} in case ${k}`),
    };
  });
}

/**
 * Start, reading speed and memory, all with nothing kept from before: seconds of training after
 * the examples are embedded, messages a second through the whole of `understand`, and resident
 * memory afterwards.
 */
export async function speed(say: Say, quick: boolean): Promise<BenchResult> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'understand-bench-'));
  try {
    await using embedder = await createEmbeddedEmbedder();
    const options = { intents: madeUpDesk(), languages: ['en', 'es', 'fr', 'de', 'pt', 'ja'], embedder, cacheDir };
    let embedded = performance.now();
    const started = performance.now();
    let training = 0;
    const comprehension = await createComprehension({
      ...options,
      progress: ({ model, stage, share }) => {
        if (model !== 'intents') return;
        if (stage === 'embedding' && share === 1) embedded = performance.now();
        if (stage === 'training' && share === 1) training = (performance.now() - embedded) / 1000;
      },
    });
    const first = (performance.now() - started) / 1000;
    const again = performance.now();
    await createComprehension(options);
    const second = (performance.now() - again) / 1000;
    say(`speed: first start ${first.toFixed(1)} s, second ${second.toFixed(2)} s`);
    const texts = Object.values(languageSentences).flat();
    const count = quick ? 40 : 200;
    const begun = performance.now();
    for (let i = 0; i < count; i++) {
      // A number makes each message new, so that no vector is remembered.
      await comprehension.understand({ texts: [`${texts[i % texts.length]} ${i}`], earlier: [] });
    }
    const perSecond = count / ((performance.now() - begun) / 1000);
    return {
      figures: [
        { name: 'speed.messages-per-second', value: perSecond, unit: 'messages/s', n: count, goal: 20, floor: 5 },
        {
          name: 'start.train-seconds',
          value: training,
          unit: 'seconds',
          n: intents * examplesEach,
          goal: 2,
          floor: 10,
          lowerIsBetter: true,
        },
        {
          name: 'memory.mb',
          value: Math.round(process.memoryUsage().rss / 1e6),
          unit: 'MB',
          goal: 400,
          floor: 600,
          lowerIsBetter: true,
        },
      ],
      notes: [
        `speed: first start with nothing kept ${first.toFixed(1)} s (embedding and training of ${intents * examplesEach} desk examples and the built-in ones), second start ${second.toFixed(2)} s`,
      ],
    };
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}
