import { expect, it } from 'vitest';
import { z } from 'zod';
import type { ToolDefinition } from '#domain/tool.ts';
import { consoleDesk } from '#test/support/console-desk.ts';
import { actionTitle } from './console-approval.ts';

const german = { tool: 'give_back', input: { amount: 24 }, title: '24 € erstatten' };

it('an approval is said in the team’s words, not in those of the customer’s card', () => {
  const tool = {
    ...consoleDesk.tools[0],
    name: 'give_back',
    input: z.object({ amount: z.number() }),
    describe: ({ amount }) => `Give back $${String(amount)}`,
  } as ToolDefinition;
  expect(actionTitle(german, { ...consoleDesk, tools: [tool] })).toBe('Give back $24');
  expect(actionTitle(german, { ...consoleDesk, tools: [] })).toBe('24 € erstatten');
});
