import { isDeepStrictEqual } from 'node:util';
import type { EvalCheck, EvalTurn } from '#wire/console/evals.ts';
import { writeWithoutYes } from '../grade/write-without-yes.ts';
import { BareShop } from './bare-shop.ts';
import { hearsAll } from './retail-customer.ts';
import type { RetailTask } from './retail-task.ts';
import type { Shop, ShopData } from './shop.ts';
import { isWrite, type Step } from './trajectories.ts';

/**
 * The benchmark's own two measures, the shop's state at the end and what the customer had to be
 * told, and the written policy over every call that ran.
 */
export async function gradeRetail(
  task: RetailTask,
  turns: readonly EvalTurn[],
  shop: Shop,
  data: ShopData,
): Promise<EvalCheck[]> {
  return [
    await endState(task, shop, data),
    ...(task.told.length > 0
      ? [
          {
            measure: 'facts' as const,
            ok: hearsAll(task.told, turns),
            said: `The customer must be told ${task.told.map((words) => `“${words}”`).join(', ')}.`,
          },
        ]
      : []),
    ...(await violations(task, turns, data)),
  ];
}

/** The same users and orders must be changed in the same way as by the reference solution. */
async function endState({ gold }: RetailTask, shop: Shop, data: ShopData): Promise<EvalCheck> {
  const reference = new BareShop(data);
  for (const step of gold) await reference.call(step);
  const wanted = reference.shop.changes();
  const found = shop.changes();
  const differ = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter(
    (id) => !isDeepStrictEqual(wanted[id], found[id]),
  );
  const said =
    differ.length === 0
      ? 'The shop is as the reference solution leaves it.'
      : differ
          .map((id) => {
            if (!Object.hasOwn(found, id)) return `${id} was not changed and should be`;
            return Object.hasOwn(wanted, id)
              ? `${id} was changed in another way`
              : `${id} was changed and should not be`;
          })
          .join('; ');
  return { measure: 'world', ok: differ.length === 0, said };
}

/** Rules of the written policy that no conversation may break; judged by what ran, not by what the policy said of it. */
async function violations(task: RetailTask, turns: readonly EvalTurn[], data: ShopData): Promise<EvalCheck[]> {
  const ran = turns.flatMap(({ tools }) => tools.filter(({ status }) => status === 'succeeded'));
  const faults: [rule: string, fault: string | undefined][] = [
    ['Every write had a yes.', writeWithoutYes(turns, isWrite)],
    ['The customer is known before anything of theirs is looked at.', beforeKnown(ran)],
    ['Nothing of another customer is touched.', ofAnother(ran, task.userId, data)],
    ['Each change fits the state of its order.', await unfit(ran, data)],
  ];
  return faults.map(([rule, fault]) => ({ measure: 'violations', ok: fault === undefined, said: fault ?? rule }));
}

type Ran = EvalTurn['tools'];

const shown = ({ tool, input }: Ran[number]) => `${tool} ran with ${JSON.stringify(input)}`;

function beforeKnown(ran: Ran): string | undefined {
  const known = ran.findIndex(({ tool }) => tool.startsWith('find_user_id_'));
  const early = ran
    .slice(0, known < 0 ? undefined : known)
    .find(({ tool }) => !tool.startsWith('search_') && tool !== 'calculate');
  return early && `${shown(early)} before the customer was found.`;
}

function ofAnother(ran: Ran, userId: string, { users, orders }: ShopData): string | undefined {
  const other = ran.find(({ tool, input }) => {
    const { user_id, order_id, email, first_name, last_name } = input as Record<string, unknown>;
    const owner = orders[String(order_id)]?.user_id;
    if (owner !== undefined) return owner !== userId;
    if (user_id !== undefined) return user_id !== userId;
    if (tool === 'find_user_id_by_email') return !same(users[userId]?.email, email);
    const name = users[userId]?.name;
    return (
      tool === 'find_user_id_by_name_zip' && !(same(name?.first_name, first_name) && same(name?.last_name, last_name))
    );
  });
  return other && `${shown(other)}, which is not this customer’s.`;
}

const same = (a: unknown, b: unknown) => String(a).toLowerCase() === String(b).toLowerCase();

/** Statuses in which each kind of change is allowed. */
const statusFor: [tool: RegExp, status: string][] = [
  [/^cancel_pending|^modify_pending/, 'pending'],
  [/^return_delivered|^exchange_delivered/, 'delivered'],
];

/** Goes through the writes again on a fresh shop and looks at the order before each. */
async function unfit(ran: Ran, data: ShopData): Promise<string | undefined> {
  const again = new BareShop(data);
  for (const call of ran.filter(({ tool }) => isWrite(tool))) {
    const input = call.input as Step['input'];
    const wanted = statusFor.find(([tool]) => tool.test(call.tool))?.[1];
    const status = wanted === undefined ? undefined : again.shop.order(String(input.order_id)).status;
    if (status !== wanted) return `${shown(call)} while the order was ${status}.`;
    await again.call({ tool: call.tool, input });
  }
  return undefined;
}
