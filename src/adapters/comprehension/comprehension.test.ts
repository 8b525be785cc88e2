import { afterAll, expect, it } from 'vitest';
import { createEmbeddedEmbedder } from '../embeddings/embedded-embedder.ts';
import { createComprehension } from './comprehension.ts';

const embedder = await createEmbeddedEmbedder();
afterAll(() => embedder[Symbol.asyncDispose]());

const intents = [
  {
    id: 'refund',
    title: 'Refund',
    examples: [
      'I want my money back',
      'refund my order',
      'please refund me',
      'return for a refund',
      'give me a refund',
    ],
  },
  {
    id: 'delivery',
    title: 'Delivery',
    examples: [
      'where is my parcel',
      'when does my order arrive',
      'track my package',
      'delivery is late',
      'not delivered yet',
    ],
  },
];

it('reads a message as reviewers said it should be read, from then on', async () => {
  const comprehension = await createComprehension({ intents, languages: ['en'], embedder });
  const text = 'the thingamajig went walkabout';
  const best = async () => (await comprehension.understand({ texts: [text], earlier: [] })).intents[0];
  const taught = (await best())?.intent === 'refund' ? 'delivery' : 'refund';
  await comprehension.learn({
    intents: [text, 'my thingamajig is on walkabout', 'thingamajig walkabout again'].map((said) => ({
      text: said,
      intent: taught,
    })),
    signals: [],
  });
  expect(await best()).toMatchObject({ intent: taught });
});

it('takes "that did not help" for an answer that failed, not for a request for a person', async () => {
  const comprehension = await createComprehension({ intents, languages: ['en', 'de'], embedder });
  for (const [before, text] of [
    ['Where is my parcel?', 'No, that did not help'],
    ['Wo ist mein Paket?', 'das hilft mir nicht'],
  ] as const) {
    const { signals } = await comprehension.understand({ texts: [text], earlier: [before] });
    expect(signals).toMatchObject({ rephrase: { present: true }, wantsHuman: { present: false } });
    const first = await comprehension.understand({ texts: [text], earlier: [] });
    expect(first.signals.rephrase.present).toBe(false);
  }
});
