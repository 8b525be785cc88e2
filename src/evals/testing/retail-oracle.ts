import { noUsage } from '#domain/usage.ts';
import { type AssistantBlock, ModelFault, type ModelPort, type ModelRequest } from '#engine/ports/model.ts';
import { BareShop } from '../tau-retail/bare-shop.ts';
import type { RetailTask } from '../tau-retail/retail-task.ts';
import type { ShopData } from '../tau-retail/shop.ts';
import { missingLooks, type Step } from '../tau-retail/trajectories.ts';

/**
 * A model that knows a task's reference solution and makes its calls one by one, with the looks it
 * leaves out: what engine, policy, cards and customer make of it measures them, not a model.
 */
export function retailOracle(task: RetailTask, data: ShopData): ModelPort {
  const steps = task.gold.filter(({ tool }) => tool !== 'transfer_to_human_agents');
  const looked: Step[] = [];
  /** Refused before the customer had asked for it: tried again when they have written more. */
  const refused: Step[] = [];
  /** Some calls of the reference solutions fail by design, and are not to be tried again. */
  let works: Set<Step> | undefined;
  let calls = 0;
  const next = (): Step | undefined => {
    const step = steps[0];
    if (!step) return undefined;
    const has = (tool: string, input?: Step['input']) =>
      looked.some((one) => one.tool === tool && (!input || JSON.stringify(one.input) === JSON.stringify(input)));
    const call = missingLooks({ has }, step, task.userId, data)[0] ?? steps.shift();
    if (call) looked.push(call);
    return call;
  };
  const call = ({ tool, input }: Step): AssistantBlock => {
    calls += 1;
    return { type: 'tool-call', id: `call_${calls}`, name: tool, input };
  };
  const answer = (request: ModelRequest): AssistantBlock => {
    if (lastResult(request)?.text.startsWith('Not done yet')) return say('Please confirm it below.');
    const last = looked.at(-1);
    if (last && lastResult(request)?.isError && works?.has(last)) refused.push(last);
    else if (!lastResult(request)) steps.push(...refused.splice(0));
    const step = request.toolChoice === 'none' ? undefined : next();
    if (step) return call(step);
    if (steps.length > 0) return say('One moment, please.');
    if (!task.handsOver) return say(task.told.join(', ') || 'That is all done.');
    return call({ tool: 'escalate_to_human', input: { reason: 'policy_exception', summary: 'Outside of the rules.' } });
  };
  return {
    async *stream(request) {
      if (!request.role.startsWith('answer')) throw new ModelFault('unavailable', 'It only answers.');
      works ??= await taken(task.gold, data);
      const block = answer(request);
      if (block.type === 'text') yield { type: 'text', text: block.text };
      yield {
        type: 'finished',
        response: {
          blocks: [block],
          stop: block.type === 'text' ? 'end' : 'tool-calls',
          usage: noUsage,
          model: 'oracle',
          provider: 'scripted',
          latencyMs: 0,
          templated: true,
          retries: [],
        },
      };
    },
  };
}

/** The calls that the shop itself takes. */
async function taken(gold: readonly Step[], data: ShopData): Promise<Set<Step>> {
  const shop = new BareShop(data);
  const took = new Set<Step>();
  for (const step of gold) if (await shop.call(step)) took.add(step);
  return took;
}

const say = (text: string): AssistantBlock => ({ type: 'text', text, citations: [] });

/** What came of the call just made. */
function lastResult({ messages }: ModelRequest) {
  return messages.at(-1)?.blocks.find((block) => block.type === 'tool-result');
}
