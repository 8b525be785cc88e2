/** Works turns in this process. */
export interface TurnRunner {
  /** Starts a queued turn at once; returns before it ends. */
  start(turnId: string): void;
  /** Resolves when no turn of the conversation is in flight in any process, or the time is over. */
  settled(conversationId: string, waitMs: number): Promise<void>;
}
