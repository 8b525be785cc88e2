import { expect, test } from 'vitest';
import type { IntentReading } from '../intents/intent-model.ts';
import { mergeReadings } from './merge-readings.ts';

const reading = (intent: string, probability: number, outOfScope = 0.05): IntentReading => ({
  intents: [{ intent, probability }],
  outOfScope,
  strangeness: 0,
});
const names = (found: { intent: string }[]) => found.map(({ intent }) => intent);

test('two parts that each want something make two wants, surest first, with their words', () => {
  const found = mergeReadings(reading('login', 0.6), [
    { text: "I can't log in", reading: reading('login', 0.8) },
    { text: "I'm being charged", reading: reading('charge', 0.9) },
  ]);
  expect(found).toEqual([
    { intent: 'charge', confidence: 0.9, span: "I'm being charged" },
    { intent: 'login', confidence: 0.8, span: "I can't log in" },
  ]);
});

test('a part that is not sure of itself adds nothing', () => {
  const found = mergeReadings(reading('order', 0.7), [
    { text: 'I bought it last week', reading: reading('refund', 0.4) },
    { text: 'where is my order', reading: reading('order', 0.6) },
  ]);
  expect(found).toEqual([{ intent: 'order', confidence: 0.7 }]);
});

test('a strange part adds nothing', () => {
  const found = mergeReadings(reading('order', 0.7), [
    { text: 'nice weather', reading: reading('refund', 0.9, 0.8) },
    { text: 'where is my order', reading: reading('order', 0.6) },
  ]);
  expect(names(found)).toEqual(['order']);
});

test('a message out of scope as a whole and in its parts wants nothing the desk knows', () => {
  expect(mergeReadings(reading('order', 0.1, 0.9), [])).toEqual([]);
});
