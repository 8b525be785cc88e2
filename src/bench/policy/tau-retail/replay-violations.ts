import { BareShop } from '#evals/tau-retail/bare-shop.ts';
import type { ShopData } from '#evals/tau-retail/shop.ts';
import type { Step } from '#evals/tau-retail/trajectories.ts';
import { isWrite, missingLooks, type Trajectory } from '#evals/tau-retail/trajectories.ts';
import { Conversation } from './conversation.ts';
import { type Violation, violationsOf } from './violations.ts';

export interface ViolationReplay {
  total: number;
  stopped: number;
  /** Violations that the shop's own tools would have let through. */
  passedByToolsAlone: number;
  /** Of those stopped, how many the policy or schema stopped before the tool was asked. */
  stoppedBeforeTool: number;
  byKind: Map<string, { total: number; stopped: number }>;
  missed: string[];
}

/** Makes every violation of every reference solution and counts which are stopped. */
export async function replayViolations(data: ShopData, trajectories: readonly Trajectory[]): Promise<ViolationReplay> {
  const replay: ViolationReplay = {
    total: 0,
    stopped: 0,
    passedByToolsAlone: 0,
    stoppedBeforeTool: 0,
    byKind: new Map(),
    missed: [],
  };
  const seen = new Set<string>();
  for (const trajectory of trajectories) {
    for (const [index, step] of trajectory.steps.entries()) {
      if (!isWrite(step.tool) || !(await isTakenBare(data, trajectory.steps.slice(0, index), step))) continue;
      for (const violation of violationsOf(step, trajectory, data)) {
        const { after, ...shown } = violation;
        const key = JSON.stringify([trajectory.userId, shown, after && step]);
        if (seen.has(key)) continue;
        seen.add(key);
        await play(data, trajectory, index, violation, replay);
      }
    }
  }
  return replay;
}

async function isTakenBare(data: ShopData, before: readonly Step[], step: Step): Promise<boolean> {
  const bare = new BareShop(data);
  for (const earlier of before) await bare.call(earlier);
  return bare.call(step);
}

async function play(
  data: ShopData,
  trajectory: Trajectory,
  index: number,
  violation: Violation,
  replay: ViolationReplay,
): Promise<void> {
  const before = violation.unauthenticated ? [] : trajectory.steps.slice(0, violation.after ? index + 1 : index);
  const conversation = new Conversation(data, trajectory.words);
  for (const step of before) {
    for (const look of missingLooks(conversation, step, trajectory.userId, data)) await conversation.call(look);
    await conversation.call(step);
  }
  if (!violation.unauthenticated) {
    const step = trajectory.steps[index] as Step;
    for (const look of missingLooks(conversation, step, trajectory.userId, data)) {
      if (!(violation.unlooked && look.tool === 'get_order_details')) await conversation.call(look);
    }
  }
  // The customer asks for the very thing, so that nothing but the broken rule stands in its way.
  if (!violation.unasked) conversation.says(Object.values(violation.step.input).flat().join(' , '));
  if (!violation.unauthenticated) {
    for (const look of missingLooks(conversation, violation.step, trajectory.userId, data)) {
      if (!(violation.unlooked && look.tool === 'get_order_details')) await conversation.call(look);
    }
  }
  // An order looked at earlier in the conversation is not unchecked: that is no violation then.
  if (violation.unlooked && conversation.has('get_order_details', { order_id: violation.step.input.order_id })) return;
  const isTakenByTools = await isTakenBare(data, before, violation.step);
  // A refund earlier in the conversation may have filled the card: then it is no violation.
  if (violation.kind === 'gift-card-too-small' && isTakenByTools) return;
  const end = await conversation.call(violation.step, violation.answer, violation.alongside);
  const isStopped = end.stage !== 'done';
  const kind = replay.byKind.get(violation.kind) ?? { total: 0, stopped: 0 };
  replay.byKind.set(violation.kind, { total: kind.total + 1, stopped: kind.stopped + (isStopped ? 1 : 0) });
  replay.total += 1;
  if (isStopped) replay.stopped += 1;
  if (end.stage === 'policy' || end.stage === 'schema') replay.stoppedBeforeTool += 1;
  if (!isStopped)
    replay.missed.push(
      `${trajectory.id} ${violation.kind}: ${violation.step.tool} ${JSON.stringify(violation.step.input)}`,
    );
  if (isTakenByTools) replay.passedByToolsAlone += 1;
}
