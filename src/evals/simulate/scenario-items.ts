import { customerOf } from '../play/customer-of.ts';
import type { Trial } from '../play/trial.ts';
import type { EvalItem } from '../run/eval-item.ts';
import { gradeScenario } from './grade-scenario.ts';
import { modelCustomer } from './model-customer.ts';
import { playScenario } from './play-scenario.ts';
import { ruleCustomer } from './rule-customer.ts';
import type { Scenario } from './scenario.ts';

/** Simulated customers as items of a run; each counts for its persona. */
export function scenarioItems(
  scenarios: readonly (Scenario & { file: string; line: number })[],
  trial: Trial,
  now: Date,
  playedBy: 'rules' | 'model',
): EvalItem[] {
  const attacked = { desk: trial.desk, articleUrls: trial.articles.flatMap(({ url }) => url ?? []) };
  return scenarios.map((scenario) => ({
    id: scenario.id,
    tags: scenario.tags,
    group: scenario.persona,
    wanted: [],
    at: `${scenario.file}:${scenario.line}`,
    async play(model, _attempt, signal) {
      const customer = playedBy === 'model' ? modelCustomer(scenario, model.customer, signal) : ruleCustomer(scenario);
      const played = await playScenario(scenario, customer, trial, model, now, signal);
      const person = customerOf(trial.desk, scenario.becomes ?? scenario.customer);
      return {
        turns: played.talk.turns,
        checks: await gradeScenario(scenario, played, person ?? { id: 'cus_1', assurance: 'anonymous' }, attacked),
        faults: played.talk.faults,
      };
    },
  }));
}
