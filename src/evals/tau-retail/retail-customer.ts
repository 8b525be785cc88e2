import { isDeepStrictEqual } from 'node:util';
import type { ModelPort } from '#engine/ports/model.ts';
import type { EvalTurn } from '#wire/console/evals.ts';
import { holds, sentText } from '../grade/said.ts';
import { modelCustomer } from '../simulate/model-customer.ts';
import { ruleCustomer } from '../simulate/rule-customer.ts';
import type { SimulatedCustomer } from '../simulate/simulated-customer.ts';
import type { RetailTask } from './retail-task.ts';
import type { Step } from './trajectories.ts';

/**
 * Who plays a task. Cards get a yes when they are what the customer came for, else a no; they
 * leave when all of it is done and said. In between rules write for them, or a model does.
 */
export function retailCustomer(task: RetailTask, player: ModelPort | 'rules', signal: AbortSignal): SimulatedCustomer {
  const { scenario } = task;
  const inner = player === 'rules' ? ruleCustomer(scenario) : modelCustomer(scenario, player, signal);
  return {
    async next(turns) {
      const card = turns.at(-1)?.waits.findLast(({ kind }) => kind === 'confirm');
      if (card) return { kind: 'decide', decision: isWanted(task.writes, card) ? 'confirm' : 'decline' };
      if (isServed(task, turns)) return { kind: 'leave', content: true };
      return inner.next(turns);
    },
  };
}

/** The same change of the same order. Which variant it becomes is judged at the end, not by the customer. */
function isWanted(writes: readonly Step[], card: { tool: string; input: unknown }): boolean {
  return writes.some(
    ({ tool, input }) => tool === card.tool && isDeepStrictEqual(targetOf(input), targetOf(card.input)),
  );
}

function targetOf(input: unknown): unknown {
  const { order_id, user_id } = input as { order_id?: unknown; user_id?: unknown };
  return order_id ?? user_id;
}

function isServed({ writes, told }: RetailTask, turns: readonly EvalTurn[]): boolean {
  if (writes.length + told.length === 0) return false;
  const tried = turns.flatMap(({ tools }) => tools.filter(({ status }) => status !== undefined));
  const done = writes.every((write) => tried.some(({ tool, input }) => isWanted([write], { tool, input })));
  return done && hearsAll(told, turns);
}

/** Each of the words stands in what the customer was sent; thousands may be set apart. */
export function hearsAll(told: readonly string[], turns: readonly EvalTurn[]): boolean {
  const heard = sentText(turns);
  return told.every((words) => holds(heard, words) || holds(heard.replaceAll(',', ''), words));
}
