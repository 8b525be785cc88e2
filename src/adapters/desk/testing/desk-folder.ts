import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A desk that has no faults, as source text; tests spoil one line of it. */
export const soundConfig = `import { allowFor, defineDesk, requireConfirmation } from 'handrail';
import { orderStatus, sendReply } from './tools.ts';

export default defineDesk({
  persona: { name: 'Robin', company: 'Test', about: 'Sells tests.', tone: 'Plain.', rules: [] },
  languages: ['en'],
  intents: [
    {
      id: 'order_status',
      title: 'Where an order is',
      examples: ['where is it', 'has it shipped', 'when will it come', 'tracking please', 'status of my order'],
      tools: ['order_status'],
      procedure: {
        slots: { order: { pattern: /(\\\\d{4})/, ask: { en: 'Which order?' } } },
        steps: [{ tool: 'order_status', input: { order: '{order}' } }],
        replies: [{ text: { en: 'It is {order_status.state}.' } }],
      },
    },
    {
      id: 'returns',
      title: 'Returns',
      examples: ['send it back', 'return this', 'I want to return something', 'exchange', 'wrong size'],
    },
  ],
  models: { classify: 'a', answer: 'a', 'answer-hard': 'b', summarise: 'a', judge: 'b' },
  teams: [
    { id: 'shop', name: 'Shop', intents: ['order_status'], firstReplyMinutes: 60 },
    { id: 'general', name: 'Support', intents: [], firstReplyMinutes: 60 },
  ],
  hours: { timeZone: 'Europe/Berlin', week: { mon: { from: '09:00', to: '17:00' } } },
  policies: [
    allowFor(['returns'], 'send_reply', { id: 'reply-for-returns', reason: 'Returns only.' }),
    requireConfirmation('send_reply', { id: 'customer-confirms', reason: 'The customer says yes.' }),
  ],
  tools: [orderStatus, sendReply],
});
`.replaceAll('\\\\', '\\');

export const soundTools = `import { defineTool, z } from 'handrail';

export const orderStatus = defineTool({
  name: 'order_status',
  description: 'Says where an order is.',
  input: z.object({ order: z.string() }),
  effect: 'read',
  run: async () => ({ state: 'on its way' }),
});

export const sendReply = defineTool({
  name: 'send_reply',
  description: 'Sends a reply.',
  input: z.object({ text: z.string() }),
  effect: 'write',
  recovery: 'repeatable',
  run: async () => ({ sent: true }),
});
`;

/** A folder that goes away at the end of the test. */
export interface DeskFolder extends AsyncDisposable {
  folder: string;
}

/** Writes a desk into a new folder outside the repository. `files` replace or add to a sound one. */
export async function deskFolder(files: Record<string, string | Uint8Array> = {}): Promise<DeskFolder> {
  const parent = await realpath(await mkdtemp(path.join(tmpdir(), 'desk-')));
  const folder = path.join(parent, 'test-desk');
  for (const [file, content] of Object.entries({ 'desk.config.ts': soundConfig, 'tools.ts': soundTools, ...files })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  return { folder, [Symbol.asyncDispose]: () => rm(parent, { recursive: true, force: true }) };
}
