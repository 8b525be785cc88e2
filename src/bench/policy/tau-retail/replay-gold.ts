import { isDeepStrictEqual } from 'node:util';
import { BareShop } from '#evals/tau-retail/bare-shop.ts';
import type { ShopData } from '#evals/tau-retail/shop.ts';
import type { Step } from '#evals/tau-retail/trajectories.ts';
import { missingLooks, type Trajectory } from '#evals/tau-retail/trajectories.ts';
import { Conversation } from './conversation.ts';

export interface GoldReplay {
  trajectories: number;
  calls: number;
  /** Calls that the shop itself takes and the schema or the policy stopped. */
  blocked: string[];
  /** Trajectories whose end state differs from the shop's without policy. */
  otherEnd: string[];
  /** Calls that the shop itself refuses. */
  failByDesign: number;
  /** Looks that the reference solutions leave out and were put in. */
  looksAdded: number;
  /** Calls that exchange an item for itself, which only the words of a program ask for. */
  replacements: number;
}

/** Replays every reference solution through schema, policy, confirmation and tool. */
export async function replayGold(data: ShopData, trajectories: readonly Trajectory[]): Promise<GoldReplay> {
  const replay: GoldReplay = {
    trajectories: trajectories.length,
    calls: 0,
    blocked: [],
    otherEnd: [],
    failByDesign: 0,
    looksAdded: 0,
    replacements: 0,
  };
  for (const trajectory of trajectories) {
    const bare = new BareShop(data);
    const conversation = new Conversation(data, trajectory.words);
    for (const step of trajectory.steps) {
      for (const look of missingLooks(conversation, step, trajectory.userId, data)) {
        replay.looksAdded += 1;
        const end = await conversation.call(look);
        if (end.stage !== 'done') replay.blocked.push(`${trajectory.id} look ${look.tool}: ${end.stage} ${end.why}`);
      }
      const isTaken = await bare.call(step);
      const end = await conversation.call(step);
      replay.calls += 1;
      if (isTaken && isReplacement(step)) replay.replacements += 1;
      if (!isTaken) replay.failByDesign += 1;
      else if (end.stage !== 'done') {
        replay.blocked.push(`${trajectory.id} ${step.tool} ${JSON.stringify(step.input)}: ${end.stage} ${end.why}`);
      }
    }
    if (!isDeepStrictEqual(bare.shop.changes(), conversation.shop.changes())) replay.otherEnd.push(trajectory.id);
  }
  return replay;
}

function isReplacement({ input }: Step): boolean {
  const [from, to] = [input.item_ids, input.new_item_ids];
  return Array.isArray(from) && Array.isArray(to) && from.some((id, index) => id === to[index]);
}
