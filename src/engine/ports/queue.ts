import type { Seat } from '#domain/handoff-routing/choose-seat.ts';

/** What the human queue looks like right now, for the promise made to a customer. */
export interface Queue {
  /** Conversations that wait for this team, before this one. */
  waiting(team: string): Promise<number>;
  /** The people who take this team's hand-overs, each with what they have in hand. */
  seats(team: string): Promise<Seat[]>;
  /** The newest hand-overs to the team that a person answered, at most 50 of the last 14 days. */
  replies(team: string): Promise<{ from: Date; to: Date }[]>;
}
