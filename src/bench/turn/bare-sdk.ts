import Anthropic from '@anthropic-ai/sdk';
import type { ToolContext } from '#domain/tool.ts';
import { systemPrompt } from '#engine/prompts/system-prompt.ts';
import { offeredTools, toModelTool } from '#engine/tools/offered-tools.ts';
import type { OpenDesk } from './open-desk.ts';

const mostCalls = 8;

/**
 * The shortest honest loop over the official SDK: the same prompt, the same tools, nothing stored,
 * checked or searched. What a turn costs beside it is what its promises cost.
 */
export async function bareLoop(client: Anthropic, { context, questions }: OpenDesk, number: number): Promise<void> {
  const { desk } = context;
  const { customer, text } = questions(number);
  const toolContext: ToolContext = {
    customer: { id: 'bench', ...customer },
    conversationId: 'bench',
    ticketId: 'bench',
    idempotencyKey: 'bench',
    now: new Date(),
    signal: new AbortController().signal,
    records: context.ports.records,
  };
  const tools = offeredTools(desk, []).map(toModelTool);
  const messages: Anthropic.MessageParam[] = [{ role: 'user', content: text }];
  for (let call = 0; call < mostCalls; call += 1) {
    const message = await client.messages
      .stream({
        model: desk.models.answer,
        max_tokens: 4_000,
        system: systemPrompt(desk),
        tools: tools.map(({ name, description, inputSchema }) => ({
          name,
          description,
          input_schema: inputSchema as Anthropic.Tool.InputSchema,
        })),
        messages,
      })
      .finalMessage();
    if (message.stop_reason !== 'tool_use') return;
    messages.push({ role: 'assistant', content: message.content });
    const results = message.content
      .filter((block) => block.type === 'tool_use')
      .map(async (block): Promise<Anthropic.ToolResultBlockParam> => {
        const tool = desk.tools.find(({ name }) => name === block.name);
        const result = await tool?.run(block.input as never, toolContext).catch((fault: Error) => fault.message);
        return { type: 'tool_result', tool_use_id: block.id, content: JSON.stringify(result ?? 'no_relevant_results') };
      });
    messages.push({ role: 'user', content: await Promise.all(results) });
  }
}

/** Loops a second with so many at once. */
export async function bareLoopsPerSecond(
  url: string,
  desk: OpenDesk,
  options: { count: number; atOnce: number },
): Promise<number> {
  const client = new Anthropic({ apiKey: 'sk-bench', baseURL: url, maxRetries: 0, logLevel: 'off' });
  const started = performance.now();
  let next = 0;
  const one = async () => {
    while (next < options.count) await bareLoop(client, desk, next++);
  };
  await Promise.all(Array.from({ length: options.atOnce }, one));
  return (options.count / (performance.now() - started)) * 1_000;
}
