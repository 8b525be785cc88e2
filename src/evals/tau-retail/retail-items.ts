import type { PlayedTrial } from '../play/trial.ts';
import type { EvalItem } from '../run/eval-item.ts';
import { playScenario } from '../simulate/play-scenario.ts';
import { gradeRetail } from './grade-retail.ts';
import { retailCustomer } from './retail-customer.ts';
import { retailTools } from './retail-desk.ts';
import type { RetailTask } from './retail-task.ts';
import { Shop, type ShopData } from './shop.ts';

/** The day of the benchmark's shop: its orders are from the weeks before. */
export const retailNow = new Date('2024-05-15T15:00:00Z');

/** Tasks as items of a run; each is played on a shop of its own. */
export function retailItems(
  tasks: readonly RetailTask[],
  trial: PlayedTrial,
  data: ShopData,
  playedBy: 'rules' | 'model',
): EvalItem[] {
  return tasks.map((task) => ({
    id: task.id,
    tags: ['tau-retail'],
    group: task.group,
    wanted: [task.handsOver ? 'escalated' : 'replied'],
    at: task.at,
    async play(model, _attempt, signal) {
      const shop = new Shop(data);
      const own = { ...trial, desk: { ...trial.desk, tools: retailTools(shop) } };
      const customer = retailCustomer(task, playedBy === 'rules' ? 'rules' : model.customer, signal);
      const { talk } = await playScenario(task.scenario, customer, own, model, retailNow, signal);
      return { turns: talk.turns, checks: await gradeRetail(task, talk.turns, shop, data), faults: talk.faults };
    },
  }));
}
