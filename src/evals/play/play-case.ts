import type { EvalCheck } from '#wire/console/evals.ts';
import type { GoldenCase } from '../golden/golden-case.ts';
import { customerOf } from './customer-of.ts';
import { type EvalModel, startTalk, type Talk } from './talk.ts';
import type { Trial } from './trial.ts';
import { worldFault } from './world.ts';

export interface PlayedCase {
  talk: Talk;
  /** Steps that could not be taken, as failed checks. */
  checks: EvalCheck[];
}

export type Playable = Pick<GoldenCase, 'customer' | 'becomes' | 'channel' | 'messages' | 'world'>;

/**
 * Plays the messages and decisions of a case in order, until they are over or a person has it.
 * Contract: throws when the case names what the desk does not have; such a case is an error.
 */
export async function playCase(
  one: Playable,
  trial: Trial,
  model: EvalModel,
  now: Date,
  signal: AbortSignal,
): Promise<PlayedCase> {
  const customer = customerOf(trial.desk, one.customer);
  if (!customer) throw new Error(`the desk has no demo customer \`${one.customer}\``);
  const becomes = one.becomes === undefined ? undefined : customerOf(trial.desk, one.becomes);
  if (one.becomes !== undefined && !becomes) throw new Error(`the desk has no demo customer \`${one.becomes}\``);
  const fault = worldFault(one.world, trial);
  if (fault) throw new Error(fault);
  const talk = await startTalk({
    trial,
    model,
    customer,
    becomes,
    channel: one.channel,
    world: one.world,
    now,
    signal,
  });
  const checks: EvalCheck[] = [];
  for (const step of one.messages) {
    if (!talk.open()) break;
    if (step.kind === 'say') {
      await talk.say(step.text);
      continue;
    }
    if (await talk.decide(step.decision)) continue;
    checks.push({ measure: 'steps', ok: false, said: `Nothing waited for the decision “${step.decision}”.` });
    break;
  }
  if (talk.turns.length === 0) throw new Error('no turn was committed');
  return { talk, checks };
}
