import type { Desk } from '#domain/desk.ts';
import type { Records } from '#domain/tool.ts';
import type { PriceRow } from '#domain/usage.ts';
import type { Clock } from './clock.ts';
import type { Comprehension } from './comprehension.ts';
import type { Ids } from './ids.ts';
import type { Knowledge } from './knowledge.ts';
import type { ModelPort } from './model.ts';
import type { Queue } from './queue.ts';
import type { Trace } from './trace.ts';
import type { TurnStore } from './turn-store.ts';

/** Everything a stage may reach. A stage gets nothing else: no globals, no environment. */
export interface Ports {
  desk: Desk;
  /** The model that answers: Claude with a key, the embedded one without. */
  model: ModelPort;
  /** Answers when `model` cannot be reached. */
  fallbackModel: ModelPort;
  knowledge: Knowledge;
  comprehension: Comprehension;
  store: TurnStore;
  records: Records;
  queue: Queue;
  prices: readonly PriceRow[];
  /** What a raw confidence means by the reviews so far; the confidence itself when left out. */
  calibrate?(confidence: number): number;
  /** Where the parts of a turn are timed, when somebody watches. */
  trace?: Trace;
  clock: Clock;
  ids: Ids;
}
