import { expect, test } from 'vitest';
import { EncoderQueue, type Waiting } from './encoder-queue.ts';

const waiting = (text: string): Waiting => ({ text, resolve: () => {}, reject: () => {} });
const texts = (batch: Waiting[]) => batch.map(({ text }) => text);

test('a question overtakes documents', () => {
  const queue = new EncoderQueue();
  queue.add(waiting('an article'), 'document');
  queue.add(waiting('a question'), 'query');
  expect(texts(queue.take())).toEqual(['a question']);
  expect(texts(queue.take())).toEqual(['an article']);
  expect(queue.take()).toEqual([]);
});

test('a batch holds at most 1,600 characters, and at least one text', () => {
  const queue = new EncoderQueue();
  for (let i = 0; i < 5; i++) queue.add(waiting('x'.repeat(400)), 'document');
  queue.add(waiting('y'.repeat(5000)), 'document');
  expect(queue.take()).toHaveLength(4);
  expect(queue.take()).toHaveLength(1);
  expect(queue.take()).toHaveLength(1);
});
