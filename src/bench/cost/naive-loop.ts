import Anthropic from '@anthropic-ai/sdk';
import { createRecords } from '#adapters/database/records.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { usageFrom } from '#adapters/model-claude/usage-from.ts';
import type { Article } from '#domain/article.ts';
import type { ToolContext } from '#domain/tool.ts';
import { noUsage } from '#domain/usage.ts';
import { intentLines, systemPrompt } from '#engine/prompts/system-prompt.ts';
import { searchTool } from '#engine/tools/built-in.ts';
import { builtInOf, toModelTool } from '#engine/tools/offered-tools.ts';
import type { Context } from '#server/context.ts';
import type { TicketScript } from './scripts.ts';
import type { SpentCall } from './spent-call.ts';

/** Articles pasted into each question, as many as Handrail shows passages of. */
const articlesShown = 3;
const mostCalls = 8;
const maxTokens = 8_000;

/**
 * What a first version of a support bot does: one large model, all rules and tools, the three best
 * articles whole in every question, and everything said before sent again. No cache, no policy.
 */
export async function runNaive(context: Context, script: TicketScript, baseURL: string): Promise<SpentCall[]> {
  const { desk } = context;
  const { articles } = await loadDesk(context.config.deskDir);
  const client = new Anthropic({ apiKey: 'sk-naive', baseURL, maxRetries: 0 });
  const system = [systemPrompt(desk), ...intentLines(desk.intents)].join('\n');
  const tools = [...builtInOf(desk), ...desk.tools].map(toModelTool).map(
    (tool): Anthropic.Tool => ({
      name: tool.name,
      description: tool.description,
      input_schema: { ...tool.inputSchema, type: 'object' },
    }),
  );
  const calls: SpentCall[] = [];
  const messages: Anthropic.MessageParam[] = [];
  for (const text of script.says) {
    messages.push({
      role: 'user',
      content: [...(await wholeArticles(context, articles, text)), { type: 'text', text }],
    });
    for (let call = 0; call < mostCalls; call++) {
      const model = desk.models['answer-hard'];
      const answer = await client.messages.create({ model, max_tokens: maxTokens, system, tools, messages });
      calls.push({ role: 'naive', model, usage: usageFrom(noUsage, answer.usage) });
      messages.push({ role: 'assistant', content: answer.content as Anthropic.ContentBlockParam[] });
      const asked = answer.content.filter((block) => block.type === 'tool_use');
      if (answer.stop_reason !== 'tool_use' || asked.length === 0) break;
      messages.push({
        role: 'user',
        content: await Promise.all(asked.map((use) => resultOf(context, articles, script, use))),
      });
    }
    // Some calls end without words; the next question may not follow a question.
    if (messages.at(-1)?.role === 'user') messages.push({ role: 'assistant', content: 'I will look into it.' });
  }
  return calls;
}

async function wholeArticles(
  context: Context,
  articles: readonly Article[],
  query: string,
): Promise<Anthropic.SearchResultBlockParam[]> {
  const { passages } = await context.ports.knowledge.search({
    query,
    language: 'en',
    audience: 'customers',
    limit: articlesShown * 3,
  });
  const ids = [...new Set(passages.map((passage) => passage.articleId))].slice(0, articlesShown);
  return ids.flatMap((id) => {
    const article = articles.find((candidate) => candidate.id === id);
    if (!article) return [];
    const content = article.body
      .split('\n')
      .filter((line) => line.trim())
      .map((text) => ({ type: 'text' as const, text }));
    return [{ type: 'search_result', source: id, title: article.title, content, citations: { enabled: true } }];
  });
}

async function resultOf(
  context: Context,
  articles: readonly Article[],
  script: TicketScript,
  use: Anthropic.ToolUseBlock,
): Promise<Anthropic.ToolResultBlockParam> {
  const tool = context.desk.tools.find((candidate) => candidate.name === use.name);
  const answer = (text: string, failed = false): Anthropic.ToolResultBlockParam => ({
    type: 'tool_result',
    tool_use_id: use.id,
    content: text,
    is_error: failed,
  });
  if (use.name === searchTool) {
    const { query } = use.input as { query?: unknown };
    const found = await wholeArticles(context, articles, String(query));
    return found.length > 0 ? { ...answer(''), content: found } : answer('no_relevant_results');
  }
  if (!tool) return answer('Noted.');
  try {
    const input = tool.input.parse(use.input);
    return answer(JSON.stringify(await tool.run(input, await toolContext(context, script, use.id))));
  } catch (fault) {
    return answer(fault instanceof Error ? fault.message : 'failed', true);
  }
}

async function toolContext(context: Context, script: TicketScript, callId: string): Promise<ToolContext> {
  const demo = context.desk.demoCustomers?.find((customer) => customer.email === script.email);
  return {
    customer: {
      id: 'naive',
      externalId: demo?.externalId,
      email: script.email,
      name: demo?.name,
      assurance: 'verified',
    },
    conversationId: 'naive',
    ticketId: 'naive',
    idempotencyKey: `naive-${callId}`,
    now: new Date(),
    language: 'en',
    signal: AbortSignal.timeout(10_000),
    records: createRecords(context.database.kysely),
  };
}
