import { expect, test } from 'vitest';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { tryClaude } from '#adapters/model-claude/try-claude.ts';
import { startFakeClaude } from '#test/fake-claude/server.ts';

const { desk } = await loadDesk('desks/acme');

test('a key that is let in works, and costs no answer', async () => {
  await using fake = await startFakeClaude({ apiKeys: ['right'] });
  expect(await tryClaude({ apiKey: 'right', baseURL: fake.url }, desk.models)).toEqual({ kind: 'works' });
  expect(fake.requests).toHaveLength(0);
});

test('a wrong key is told apart from a Claude that cannot be reached', async () => {
  const fake = await startFakeClaude({ apiKeys: ['right'] });
  const address = { apiKey: 'wrong', baseURL: fake.url };
  expect(await tryClaude(address, desk.models)).toMatchObject({
    kind: 'refused',
    problem: expect.stringContaining('ANTHROPIC_API_KEY'),
  });
  await fake.stop();
  expect(await tryClaude(address, desk.models)).toMatchObject({ kind: 'unreachable' });
});

test('a model that Claude does not have is named with its roles', async () => {
  await using fake = await startFakeClaude();
  const models = { ...desk.models, summarise: 'no-such-model' };
  expect(await tryClaude({ apiKey: 'any', baseURL: fake.url }, models)).toMatchObject({
    kind: 'refused',
    problem: expect.stringContaining('no-such-model'),
    mend: expect.stringContaining('summarise'),
  });
});
