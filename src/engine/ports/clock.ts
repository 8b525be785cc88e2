/** The time, so that tests and replays can set it. */
export interface Clock {
  now(): Date;
}
