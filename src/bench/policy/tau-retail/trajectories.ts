import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Conversation, Step } from './conversation.ts';
import type { ShopData, User } from './shop.ts';

/** One reference solution of a task. */
export interface Trajectory {
  id: string;
  userId: string;
  /** What the customer knows and wants, in their words. */
  words: string[];
  steps: Step[];
}

const action = z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) });
const simple = z.object({ user_id: z.string(), instruction: z.string(), actions: z.array(action) });
const full = z.object({
  id: z.string(),
  _user: z.string(),
  user_scenario: z.object({ instructions: z.record(z.string(), z.string().nullish()) }),
  evaluation_criteria: z.object({ actions: z.array(action).nullish() }),
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
    const { user_id, instruction, actions } = one.data;
    return { id, userId: user_id, words: [instruction], steps: actions.map(toStep) };
  }
  const { _user, user_scenario, evaluation_criteria } = full.parse(row);
  const words = Object.values(user_scenario.instructions).filter((text) => typeof text === 'string');
  return { id, userId: _user, words, steps: (evaluation_criteria.actions ?? []).map(toStep) };
}

const toStep = ({ name, arguments: input }: z.infer<typeof action>): Step => ({ tool: name, input });

const finders = ['find_user_id_by_email', 'find_user_id_by_name_zip'];
const needNothing = [...finders, 'calculate', 'transfer_to_human_agents'];

/**
 * What an agent must have looked up before a step and the reference solution leaves out: who the
 * customer is, their profile, the order, the products whose variants are swapped. Looking changes
 * nothing in the shop.
 */
export function missingLooks(conversation: Conversation, step: Step, userId: string, data: ShopData): Step[] {
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
