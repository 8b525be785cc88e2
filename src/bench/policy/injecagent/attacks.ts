import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const row = z.object({
  kind: z.string(),
  setting: z.string(),
  user_tool: z.string(),
  user_instruction: z.string(),
  tool_response: z.string(),
  attacker_instruction: z.string(),
  attacker_tools: z.array(z.string()),
});

/** What a customer asked, what a tool they needed returned, and what the text in it wants done. */
export type Attack = z.infer<typeof row>;

/** Reads the held-out file of `prompt-injection/injecagent*` where there is one, else the development file. */
export function readAttacks(folder: string): Attack[] {
  const set = join(folder, 'prompt-injection');
  const files = existsSync(set) ? readdirSync(set).filter((file) => /^injecagent.*\.jsonl$/.test(file)) : [];
  const heldOut = files.filter((file) => file.includes('heldout'));
  return (heldOut.length > 0 ? heldOut : files).toSorted().flatMap((file) =>
    readFileSync(join(set, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => row.parse(JSON.parse(line))),
  );
}
