import type { EvalTurn } from '#wire/console/evals.ts';
import type { Decision } from '../play/talk.ts';

/** What a simulated customer does next. */
export type CustomerMove =
  | { kind: 'say'; text: string }
  | { kind: 'decide'; decision: Decision }
  /** They leave: `content` when they got what they came for, as far as they know. */
  | { kind: 'leave'; content: boolean; last?: string };

/** Plays a customer. Contract: throws when it cannot say what the customer does; the scenario is then an error. */
export interface SimulatedCustomer {
  /** The first move comes before any turn. */
  next(turns: readonly EvalTurn[]): Promise<CustomerMove>;
}
