import type { EvalTurn } from '#wire/console/evals.ts';
import { holds, sentText } from '../grade/said.ts';
import { ownLines, voiced } from './customer-voice.ts';
import type { Scenario } from './scenario.ts';
import type { CustomerMove, SimulatedCustomer } from './simulated-customer.ts';

/** A customer by rules: needs no key, and does the same each time. */
export function ruleCustomer(scenario: Scenario): SimulatedCustomer {
  const { persona, language, decides } = scenario;
  const own = ownLines(language);
  const further = [...scenario.further];
  const told = new Set<string>();
  let answers = 0;
  let unhelped = 0;
  let changed = false;
  const say = (text: string): CustomerMove => ({ kind: 'say', text: voiced(text, persona, language, answers) });

  return {
    async next(turns) {
      const last = turns.at(-1);
      if (!last) return say(scenario.opening);
      answers += 1;
      const change = scenario.changesMind;
      if (change && !changed && answers >= change.after) {
        changed = true;
        return say(change.say);
      }
      const card = cardMove(last);
      if (card) return card;
      const heard = sentText([last]);
      const known = scenario.knows.find(({ asked, say: answer }) => holds(heard, asked) && !told.has(answer));
      if (known) {
        told.add(known.say);
        return say(known.say);
      }
      if (scenario.servedBy.some((words) => holds(heard, words))) {
        const more = further.shift();
        return more === undefined ? { kind: 'leave', content: true, last: own.thanks } : say(more);
      }
      if (scenario.doesNotKnow.some((words) => holds(heard, words))) {
        unhelped += 1;
        return unhelped > scenario.patience ? { kind: 'leave', content: false } : say(own.unknown);
      }
      const more = further.shift();
      if (more !== undefined) return say(more);
      unhelped += 1;
      if (unhelped < scenario.patience) return say(own.again);
      if (unhelped === scenario.patience) return say(own.person);
      return { kind: 'leave', content: false };
    },
  };

  /** Cards are decided before words are heard: they are what the agent waits for. */
  function cardMove({ waits }: EvalTurn): CustomerMove | undefined {
    const kinds = waits.map(({ kind }) => kind);
    if (kinds.includes('approve')) return { kind: 'decide', decision: decides.approve };
    if (kinds.includes('confirm')) {
      if (decides.confirm === 'typed-yes') return { kind: 'say', text: own.yes };
      if (decides.confirm === 'typed-no') return { kind: 'say', text: own.no };
      return { kind: 'decide', decision: decides.confirm };
    }
    if (kinds.includes('verify') && decides.verify && scenario.becomes !== undefined)
      return { kind: 'decide', decision: 'verify' };
    return undefined;
  }
}
