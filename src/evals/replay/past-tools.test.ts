import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import type { ToolContext } from '#domain/tool.ts';
import { pastTools } from './past-tools.ts';

test('a replay makes no call of its own and gives back what came then', async () => {
  let effects = 0;
  const pay = defineTool({
    name: 'pay',
    description: 'Pays.',
    input: z.object({ amount: z.number() }),
    effect: 'write',
    run: async () => {
      effects += 1;
      return {};
    },
  });
  const [tool] = pastTools(
    [pay],
    [{ tool: 'pay', input: { amount: 5 }, outcome: { status: 'succeeded', result: { paid: 5 } } }],
  );
  expect(await tool?.run({ amount: 5 }, {} as ToolContext)).toEqual({ paid: 5 });
  await expect(tool?.run({ amount: 6 }, {} as ToolContext)).rejects.toThrow('a replay makes none of its own');
  expect(effects).toBe(0);
});
