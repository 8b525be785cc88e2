import { expect, it } from 'vitest';
import { engineKit, refundPassage, understandingOf } from './testing/engine-kit.ts';
import { scriptedModel } from './testing/scripted-model.ts';

it('does not offer what was quoted already once that did not help', async () => {
  const [quote = '', second = ''] = refundPassage.units;
  const cites = (source: string, text: string) => ({
    text,
    citations: [{ source, title: 'Refunds', quote: text, from: 0, to: 1 }],
  });
  const other = { ...refundPassage, id: 'refunds#card', text: second, units: [second] };
  const model = scriptedModel({ answer: [cites(refundPassage.id, quote), cites(other.id, second)], summarise: [] });
  const kit = engineKit({ model, passages: [refundPassage, other] });
  await kit.say('How do refunds work?');
  const { signals } = understandingOf();
  kit.ports.comprehension.understand = async () => ({
    ...understandingOf(),
    signals: { ...signals, rephrase: { present: true, confidence: 0.9 } },
  });
  await kit.say('That did not help');
  const offered = model.requests.map(({ brief }) => brief?.passages.map(({ source }) => source));
  expect(offered).toEqual([[refundPassage.id, other.id], [other.id]]);
});

it('does not offer what a search found that did not answer, once another does', async () => {
  const miss = { ...refundPassage, id: 'prices#top', relevance: 0.19 };
  const calls = [{ toolCalls: [{ name: 'search_knowledge_base', input: { query: 'Refund' } }] }];
  const model = scriptedModel({ answer: [...calls, 'You have 30 days.'], summarise: [{ fault: 'unavailable' }] });
  const kit = engineKit({ model });
  const found = [
    { passages: [miss], answerable: false, relevance: 0.19 },
    { passages: [refundPassage], answerable: true, relevance: 0.95 },
  ];
  kit.ports.knowledge.search = async () => found.shift() ?? { passages: [], answerable: false, relevance: 0 };
  await kit.say('Can I have it back?');
  const offered = model.requests.flatMap(({ brief }) => (brief ? [brief.passages.map(({ source }) => source)] : []));
  expect(offered).toEqual([[], [refundPassage.id]]);
});
