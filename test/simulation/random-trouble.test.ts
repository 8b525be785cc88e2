import { expect, it } from 'vitest';
import { memoryBackend } from './memory-backend.ts';
import { complaint, seeds } from './seeds.ts';
import { simulate } from './simulate.ts';

it('keeps every promise under random trouble: messages, crashes, take-overs, faults, decisions, the kill switch', async () => {
  const complaints: string[] = [];
  for (const seed of seeds(600)) {
    const run = await simulate(seed, memoryBackend);
    if (run.wrong.length > 0) complaints.push(complaint(run, 'test/simulation/random-trouble.test.ts'));
    if (complaints.length === 3) break;
  }
  expect(complaints.join('\n\n')).toBe('');
}, 3_600_000);

it('tells the same story for the same seed', async () => {
  const [one, two] = [await simulate(7, memoryBackend), await simulate(7, memoryBackend)];
  expect(two).toEqual(one);
  expect(one.story.length).toBeGreaterThan(50);
});
