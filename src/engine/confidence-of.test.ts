import { expect, it } from 'vitest';
import { confidenceOf } from './confidence-of.ts';
import type { Turn } from './turn.ts';

/** A turn that answers from passages of this relevance, its intent being sure. */
const answering = (provider: 'claude' | 'embedded', relevance: number): Turn =>
  ({
    understanding: { intents: [{ intent: 'team', confidence: 0.9 }] },
    modelCalls: [{ provider }],
    toolCalls: [],
    requestedActions: [],
    draft: { citations: [{}] },
    gathered: { relevance },
  }) as unknown as Turn;

it('a model that reads is as sure as the intent, whatever the search thinks of the passages', () => {
  expect(confidenceOf(answering('claude', 0.4))).toBe(0.9);
  expect(confidenceOf(answering('claude', 0.97))).toBe(0.97);
});

it('words cut out of a passage are no surer than the passage allows', () => {
  expect(confidenceOf(answering('embedded', 0.4))).toBeCloseTo(0.65);
  expect(confidenceOf(answering('embedded', 0.97))).toBe(0.97);
});
