/** What the human queue looks like right now, for the promise made to a customer. */
export interface Queue {
  /** Conversations that wait for this team, before this one. */
  waiting(team: string): Promise<number>;
}
