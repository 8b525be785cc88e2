import { expect, test } from 'vitest';
import { newId } from '#adapters/database/new-id.ts';
import { compareCrashes } from '#test/simulation/compare-crashes.ts';
import { databaseBackend } from '#test/simulation/database-backend.ts';
import { complaint, seeds } from '#test/simulation/seeds.ts';
import { simulate } from '#test/simulation/simulate.ts';
import { stories } from '#test/simulation/stories.ts';
import { onBoth } from './on-both.ts';

onBoth('simulation', (bench) => {
  test('every promise holds under random trouble, as it does in memory', async () => {
    const complaints: string[] = [];
    for (const seed of seeds(8)) {
      const run = await simulate(seed, (now) => databaseBackend(bench.database, now), { next: newId });
      if (run.wrong.length > 0) complaints.push(complaint(run, 'test/database/simulation.test.ts'));
      if (complaints.length === 3) break;
    }
    expect(complaints.join('\n\n')).toBe('');
  }, 3_600_000);

  test('a process that dies at any moment of a confirmed refund changes nothing of what is said and done', async () => {
    const story = stories.find(({ name }) => name.includes('in words'));
    if (!story) throw new Error('The story is gone.');
    const backend = (now: () => Date) => databaseBackend(bench.database, now);
    const { differences } = await compareCrashes({ backend, ids: { next: newId } }, story);
    expect(differences).toEqual([]);
  }, 120_000);
});
