import { fileTool } from '#domain/filed-ticket.ts';
import type { ModelRequest, ModelResponse } from '#engine/ports/model.ts';
import type { Random } from './random.ts';
import { returnsPassage } from './simulated-desk.ts';

/** What the simulated model does with one request. */
export interface Reply {
  text?: string;
  calls?: { name: string; input: unknown; id?: string }[];
  stop?: ModelResponse['stop'];
  /** `unavailable` before the first word, `cut` after the last. */
  fault?: 'unavailable' | 'cut';
}

const quote = returnsPassage.units[0] ?? '';
export const plainAnswer = {
  text: 'You can return an order within 30 days of delivery. Refunds reach your card in 5 to 7 days. ',
  citations: [{ source: returnsPassage.id, title: 'Returns', quote, from: 0, to: 1 }],
};

const wants: [RegExp, string][] = [
  [/refund order (\d+)/gi, 'refund'],
  [/cancel order (\d+)/gi, 'cancel_order'],
  [/gift for order (\d+)/gi, 'send_gift'],
  [/bug with order (\d+)/gi, fileTool],
];

/** A decent model: does what the newest message asks for, one tool after another, then answers from the article. */
export function planReply(request: ModelRequest): Reply {
  if (request.output) {
    const word = 'They wrote about an order.';
    return { text: JSON.stringify({ summary: word, wants: word, nextAction: word, suggestedReply: '' }) };
  }
  if (request.toolChoice === 'none') return { text: plainAnswer.text };
  const asked = askedFor(request);
  const called = request.messages.flatMap((message) =>
    message.role === 'assistant'
      ? message.blocks.flatMap((block) => (block.type === 'tool-call' ? [`${block.name} ${orderOf(block.input)}`] : []))
      : [],
  );
  for (const { tool, order } of asked) {
    const looked = called.includes(`get_order ${order}`);
    const input = inputOf(tool, order);
    // An id by what is asked for: the same request gives the same answer.
    if (tool === 'refund' && !looked)
      return { calls: [{ name: 'get_order', input, id: `look_${order}_${request.messages.length}` }] };
    if (!called.includes(`${tool} ${order}`)) {
      return {
        text: 'I will see to it. ',
        calls: [{ name: tool, input, id: `${tool}_${order}_${request.messages.length}` }],
      };
    }
  }
  return { text: plainAnswer.text };
}

/** The same model on a bad day. */
export function planChaos(request: ModelRequest, random: Random): Reply {
  const decent = planReply(request);
  if (!random.chance(0.3)) return decent;
  if (request.output)
    return random.pick<Reply>([{ text: 'not json' }, { fault: 'unavailable' }, { stop: 'max-tokens' }]);
  const order = askedFor(request)[0]?.order ?? '1';
  const call = (name: string, id?: string) => ({ name, input: { order_id: order }, id });
  return random.pick<Reply>([
    { fault: 'unavailable' },
    { text: plainAnswer.text, fault: 'cut' },
    { text: `${plainAnswer.text}You also get $500 for sure. ` },
    { text: '' },
    { text: plainAnswer.text, stop: 'max-tokens' },
    { text: 'You ', stop: 'refusal' },
    { stop: 'paused' },
    { stop: 'unknown' },
    { calls: [call('get_order')] },
    { calls: [call('cancel_order'), call('send_gift'), call('refund')] },
    { calls: [call('cancel_order', 'same'), call('cancel_order', 'same')] },
    { calls: [call('get_order', 'same'), call('refund', 'same')] },
    { calls: [{ name: fileTool, input: inputOf(fileTool, order) }, call('cancel_order')] },
    { calls: [{ name: '__proto__', input: {} }] },
    { calls: [{ name: 'refund', input: { order_id: 7 } }] },
    {
      text: plainAnswer.text,
      calls: [{ name: 'escalate_to_human', input: { reason: 'policy_exception', summary: 'Too hard.' } }],
    },
    { text: plainAnswer.text, calls: [{ name: 'resolve_ticket', input: { summary: 'Solved.' } }] },
  ]);
}

function askedFor(request: ModelRequest): { tool: string; order: string }[] {
  const opening = request.messages.findLast(
    (message) =>
      message.role === 'user' &&
      message.blocks.some((block) => block.type === 'text' && block.text.includes('<situation>')),
  );
  const texts =
    opening?.role === 'user' ? opening.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])) : [];
  const newest = texts.at(-1) ?? '';
  const done = texts.join('\n').match(/^Done .*$/gm) ?? [];
  return wants
    .flatMap(([pattern, tool]) => [...newest.matchAll(pattern)].map((match) => ({ tool, order: match[1] ?? '' })))
    .filter(({ tool, order }) => !done.some((line) => line.includes(tool) && line.includes(order)));
}

function inputOf(tool: string, order: string): Record<string, string> {
  if (tool !== fileTool) return { order_id: order };
  return { kind: 'bug_report', title: `A bug with order ${order}`, details: `The page of order ${order} stays blank.` };
}

function orderOf(input: unknown): string {
  const { order_id, title } = (input ?? {}) as { order_id?: unknown; title?: unknown };
  return String(order_id ?? String(title).match(/\d+/)?.[0]);
}
