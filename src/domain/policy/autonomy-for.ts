import type { Channel } from '../conversation.ts';
import type { Desk } from '../desk.ts';
import { type Autonomy, autonomies } from '../tier.ts';

/**
 * What the desk lets the agent do here: the strictest of the channel's and each intent's setting;
 * the default where neither says anything.
 */
export function autonomyFor(autonomy: Desk['autonomy'], channel: Channel, intents: readonly string[]): Autonomy {
  const named = [
    autonomy.channels[channel],
    ...intents.map((intent) => (Object.hasOwn(autonomy.intents, intent) ? autonomy.intents[intent] : undefined)),
  ].filter((setting) => setting !== undefined);
  return named.reduce((a, b) => (strictness(b) < strictness(a) ? b : a), named[0] ?? autonomy.default);
}

const strictness = (autonomy: Autonomy) => autonomies.indexOf(autonomy);
