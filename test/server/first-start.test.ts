import path from 'node:path';
import { expect, it } from 'vitest';
import { startWholeProgram } from '../support/whole-program.ts';

const deskDir = path.join(import.meta.dirname, '..', '..', 'desks', 'template');

it('a first start that waits for the vectors searches by meaning from the first question on', async () => {
  await using program = await startWholeProgram({ deskDir, vectorsWithinMs: 60_000 });
  const { passages } = await program.context.ports.knowledge.search({
    query: 'When may I call you?',
    language: 'en',
    audience: 'public',
    limit: 5,
  });
  expect(Math.max(...passages.map(({ scores }) => scores?.dense ?? 0))).toBeGreaterThan(0);
}, 120_000);
