import { playItem } from '#evals/run/play-item.ts';
import { retailItems } from '#evals/tau-retail/retail-items.ts';
import { retailTask } from '#evals/tau-retail/retail-task.ts';
import type { ShopData } from '#evals/tau-retail/shop.ts';
import type { Trajectory } from '#evals/tau-retail/trajectories.ts';
import { retailOracle } from '#evals/testing/retail-oracle.ts';
import { plainRetailTrial } from '#evals/testing/retail-trial.ts';

export interface GoldPlay {
  conversations: number;
  /** Conversations whose shop ends as the reference solution leaves it. */
  endStatesEqual: number;
  /** Conversations in which no rule of the written policy was broken. */
  rulesKept: number;
  /** What went wrong, a line for each conversation. */
  faults: string[];
}

/**
 * Every task as a conversation: a simulated customer who writes and decides cards, and a model that
 * makes the reference calls, through whole turns with policy, confirmations and draft checks.
 */
export async function playGold(data: ShopData, trajectories: readonly Trajectory[]): Promise<GoldPlay> {
  const tasks = trajectories.map(retailTask);
  const items = retailItems(tasks, plainRetailTrial(data), data, 'rules');
  const play: GoldPlay = { conversations: tasks.length, endStatesEqual: 0, rulesKept: 0, faults: [] };
  for (const [index, task] of tasks.entries()) {
    const item = items[index];
    if (!item) continue;
    const port = retailOracle(task, data);
    const lent = async () => ({ model: { kind: 'embedded' as const, port } });
    const { checks, error } = await playItem(item, 1, lent, new AbortController().signal);
    const holds = (measure: string) =>
      error === undefined && checks.every((check) => check.measure !== measure || check.ok);
    if (holds('world')) play.endStatesEqual += 1;
    if (holds('violations')) play.rulesKept += 1;
    const wrong = checks.filter(({ ok }) => !ok).map(({ said }) => said);
    if (error !== undefined || wrong.length > 0) play.faults.push(`${item.at}: ${error ?? wrong.join(' ')}`);
  }
  return play;
}
