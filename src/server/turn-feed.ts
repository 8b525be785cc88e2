/** What the runner hears from storage: turns to take, and turns that were overtaken. */
export interface TurnFeed {
  /** Queued turns and those whose lease is over, oldest first. */
  waiting(holder: string, limit: number): Promise<string[]>;
  /** Calls back when any process queued a turn. Returns how to stop. */
  onQueued(handler: (turnId: string) => void): () => void;
  /** Calls back when a newer message or a human overtook the turn. Returns how to stop. */
  onFenced(conversationId: string, turnId: string, handler: () => void): () => void;
  settled(conversationId: string, waitMs: number): Promise<void>;
}
