import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ShopData, User } from './shop.ts';

/** A call as a trajectory or a violation asks for it. */
export interface Step {
  tool: string;
  input: Record<string, unknown>;
}

/** True for the tools that change the shop. */
export const isWrite = (tool: string): boolean => /^(?:cancel|modify|exchange|return)_/.test(tool);

/** One reference solution of a task. */
export interface Trajectory {
  id: string;
  userId: string;
  /** What the customer knows and wants, in their words. */
  words: string[];
  steps: Step[];
  /** Who they are, as far as they know; in the older tasks a part of `wants`. */
  knows?: string;
  /** What they want, in the second person, as the task tells whoever plays them. */
  wants?: string;
  /** What they are asked and cannot say. */
  doesNotKnow?: string;
  /** What they must be told. */
  told?: string[];
}

const action = z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) });
const simple = z.object({
  user_id: z.string(),
  instruction: z.string(),
  actions: z.array(action),
  outputs: z.array(z.string()).default([]),
});
const full = z.object({
  id: z.string(),
  _user: z.string(),
  user_scenario: z.object({ instructions: z.record(z.string(), z.string().nullish()) }),
  evaluation_criteria: z.object({
    actions: z.array(action).nullish(),
    communicate_info: z.array(z.string()).nullish(),
  }),
});

/** All trajectories of the folder: held-out files where there are some, else the development ones. */
export function readTrajectories(folder: string): Trajectory[] {
  const set = join(folder, 'tau-retail');
  const files = existsSync(set) ? readdirSync(set).filter((file) => file.endsWith('.jsonl')) : [];
  const heldOut = files.filter((file) => file.includes('heldout'));
  return (heldOut.length > 0 ? heldOut : files).toSorted().flatMap((file) =>
    readFileSync(join(set, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => readTrajectory(JSON.parse(line), `${file}:${index + 1}`)),
  );
}

function readTrajectory(row: unknown, id: string): Trajectory {
  const one = simple.safeParse(row);
  if (one.success) {
    const { user_id, instruction, actions, outputs } = one.data;
    return {
      id,
      userId: user_id,
      words: [instruction],
      wants: instruction,
      told: outputs,
      steps: actions.map(toStep),
    };
  }
  const { _user, user_scenario, evaluation_criteria } = full.parse(row);
  const { instructions } = user_scenario;
  return {
    id,
    userId: _user,
    words: Object.values(instructions).filter((text) => typeof text === 'string'),
    steps: (evaluation_criteria.actions ?? []).map(toStep),
    knows: instructions.known_info ?? undefined,
    wants: [instructions.reason_for_call, instructions.task_instructions].filter(isSaid).join(' '),
    doesNotKnow: instructions.unknown_info ?? undefined,
    told: evaluation_criteria.communicate_info ?? [],
  };
}

/** Tasks without further instructions hold a full stop. */
const isSaid = (text: string | null | undefined) => /\p{L}/u.test(text ?? '');

const toStep = ({ name, arguments: input }: z.infer<typeof action>): Step => ({ tool: name, input });

const finders = ['find_user_id_by_email', 'find_user_id_by_name_zip'];
const needNothing = [...finders, 'calculate', 'transfer_to_human_agents'];

/** What was looked up so far: true when a call of this tool with this input, or any, succeeded. */
export interface Looked {
  has(tool: string, input?: Record<string, unknown>): boolean;
}

/**
 * What an agent must have looked up before a step and the reference solution leaves out: who the
 * customer is, their profile, the order, the products whose variants are swapped. Looking changes
 * nothing in the shop.
 */
export function missingLooks(conversation: Looked, step: Step, userId: string, data: ShopData): Step[] {
  if (needNothing.includes(step.tool)) return [];
  const user = data.users[userId];
  const looks: Step[] = [];
  if (user && !finders.some((finder) => conversation.has(finder))) {
    const input = { first_name: user.name.first_name, last_name: user.name.last_name, zip: user.address.zip };
    looks.push({ tool: 'find_user_id_by_name_zip', input });
  }
  if (step.tool.startsWith('get_product') || step.tool === 'get_item_details') return looks;
  const add = (tool: string, input: Record<string, unknown>) => {
    const isStep = tool === step.tool && JSON.stringify(input) === JSON.stringify(step.input);
    if (!isStep && !conversation.has(tool, input)) looks.push({ tool, input });
  };
  add('get_user_details', { user_id: userId });
  for (const order of ordersWith(step.input.address1, user, data)) add('get_order_details', { order_id: order });
  const orderId = step.input.order_id;
  if (typeof orderId !== 'string') return looks;
  add('get_order_details', { order_id: orderId });
  if (!Array.isArray(step.input.new_item_ids)) return looks;
  const items = data.orders[orderId]?.items ?? [];
  const products = new Set(
    items.filter((item) => texts(step.input.item_ids).includes(item.item_id)).map((item) => item.product_id),
  );
  for (const product_id of products) add('get_product_details', { product_id });
  return looks;
}

/** "The address of my other order": the orders of the customer that have it. */
function ordersWith(address1: unknown, user: User | undefined, data: ShopData): string[] {
  if (typeof address1 !== 'string') return [];
  return (user?.orders ?? []).filter((id) => data.orders[id]?.address.address1 === address1);
}

const texts = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
