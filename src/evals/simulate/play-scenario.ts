import { customerOf } from '../play/customer-of.ts';
import { type EvalModel, startTalk, type Talk } from '../play/talk.ts';
import type { PlayedTrial } from '../play/trial.ts';
import { worldFault } from '../play/world.ts';
import type { Ending, Scenario } from './scenario.ts';
import type { SimulatedCustomer } from './simulated-customer.ts';

export interface PlayedScenario {
  talk: Talk;
  ending: Ending;
  /** What the customer did that could not be done, e.g. a decision nobody asked for. */
  stuck?: string;
}

/**
 * Lets a simulated customer and the desk talk until the customer leaves, a person has it, or the
 * turns are over. Contract: throws when the scenario names what the desk does not have.
 */
export async function playScenario(
  scenario: Scenario,
  customer: SimulatedCustomer,
  trial: PlayedTrial,
  model: EvalModel,
  now: Date,
  signal: AbortSignal,
): Promise<PlayedScenario> {
  const person = customerOf(trial.desk, scenario.customer);
  const becomes = scenario.becomes === undefined ? undefined : customerOf(trial.desk, scenario.becomes);
  if (!person || (scenario.becomes !== undefined && !becomes))
    throw new Error(`the desk has no demo customer \`${person ? scenario.becomes : scenario.customer}\``);
  const fault = worldFault(scenario.world, trial);
  if (fault) throw new Error(fault);
  const { channel, world } = scenario;
  const talk = await startTalk({ trial, model, customer: person, becomes, channel, world, now, signal });
  for (let turn = 0; turn < scenario.maxTurns; turn += 1) {
    if (!talk.open()) return { talk, ending: 'person' };
    const move = await customer.next(talk.turns);
    if (move.kind === 'leave') {
      if (move.last !== undefined) await talk.say(move.last);
      return { talk, ending: move.content ? 'served' : 'gave-up' };
    }
    const worked = move.kind === 'say' ? await talk.say(move.text) : await talk.decide(move.decision);
    if (!worked && move.kind === 'decide')
      return { talk, ending: 'gave-up', stuck: `Nothing waited for “${move.decision}”.` };
  }
  return { talk, ending: talk.open() ? 'gave-up' : 'person' };
}
