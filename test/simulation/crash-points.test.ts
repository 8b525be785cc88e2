import { describe, expect, it } from 'vitest';
import { compareCrashes } from './compare-crashes.ts';
import { memoryBackend } from './memory-backend.ts';
import { stories } from './stories.ts';

describe('a process that dies', () => {
  it.each(stories)('changes nothing of what is said and done, wherever it strikes: $name', async (story) => {
    const { boundaries, differences } = await compareCrashes({ backend: memoryBackend }, story);
    expect(differences).toEqual([]);
    expect(boundaries).toBeGreaterThan(10);
  });
});
