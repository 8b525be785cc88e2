/** The time, so that tests and replays can set it. */
export interface Clock {
  now(): Date;
  /** Resolves after the wait, or rejects with the signal's reason. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}
