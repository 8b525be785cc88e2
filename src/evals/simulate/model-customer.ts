import { z } from 'zod';
import type { ModelMessage, ModelPort } from '#engine/ports/model.ts';
import { sentText, waysOf } from '../grade/said.ts';
import { askForJson } from '../judge/ask-for-json.ts';
import { ruleCustomer } from './rule-customer.ts';
import type { Scenario } from './scenario.ts';
import type { SimulatedCustomer } from './simulated-customer.ts';

const moveSchema = z.object({ say: z.string().max(2_000), done: z.enum(['no', 'content', 'given-up']) });

/**
 * A customer whose words a model of the desk writes (role `summarise`, the small one); cards are
 * decided as the scenario says. Contract: throws when the model answers nonsense.
 */
export function modelCustomer(scenario: Scenario, model: ModelPort, signal: AbortSignal): SimulatedCustomer {
  const rules = ruleCustomer(scenario);
  return {
    async next(turns) {
      const last = turns.at(-1);
      if (!last || last.waits.length > 0) return rules.next(turns);
      const messages: ModelMessage[] = [{ role: 'user', blocks: [{ type: 'text', text: conversation(turns) }] }];
      const move = await askForJson(
        model,
        { role: 'summarise', system: [instructions(scenario)], messages, name: 'customer_move' },
        moveSchema,
        signal,
      );
      if (move.done === 'no') return { kind: 'say', text: move.say };
      return { kind: 'leave', content: move.done === 'content', last: move.say || undefined };
    },
  };
}

function instructions(scenario: Scenario): string {
  return [
    'You play a customer who writes to a support agent, to test that agent. Stay in the role; write only what the customer would.',
    `What you want: ${scenario.goal}`,
    `How you write: ${scenario.persona}, in the language ${scenario.language}, one to three sentences.`,
    ...scenario.knows.map(({ asked, say }) => `When asked about ${waysOf(asked).join(' or ')} you say: ${say}`),
    ...scenario.doesNotKnow.map((what) => `You do not know: ${what}`),
    ...(scenario.changesMind
      ? [`After ${scenario.changesMind.after} answers you change your mind: ${scenario.changesMind.say}`]
      : []),
    'Set done to "content" when you got what you want, "given-up" when you would leave angry, else "no". Never invent order numbers, addresses or names.',
  ].join('\n');
}

function conversation(turns: Parameters<SimulatedCustomer['next']>[0]): string {
  const lines = turns.map((turn) => {
    const mine = turn.lines.find(({ who }) => who === 'customer');
    return `${mine ? `You: ${mine.text}\n` : ''}Agent: ${sentText([turn])}`;
  });
  return `The conversation so far:\n${lines.join('\n')}\n\nWhat do you write next?`;
}
