import { describe, expect, it } from 'vitest';
import { autonomyFor } from './autonomy-for.ts';

describe('autonomyFor', () => {
  const settings = {
    default: 'auto' as const,
    channels: { email: 'draft' as const },
    intents: { legal: 'off' as const, hours: 'auto' as const },
  };

  it.each([
    ['chat', [], 'auto'],
    ['email', [], 'draft'],
    ['email', ['hours'], 'draft'],
    ['chat', ['hours', 'legal'], 'off'],
    ['chat', ['constructor'], 'auto'],
  ] as const)('on %s for %j is %s', (channel, intents, autonomy) => {
    expect(autonomyFor(settings, channel, intents)).toBe(autonomy);
  });
});
