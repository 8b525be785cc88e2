import { readRating } from '#domain/measure/read-rating.ts';
import type { Change } from './change-conversation.ts';
import { writeCsat } from './feedback.ts';
import type { TicketRow } from './rows/ticket-row.ts';

/**
 * Takes a reply for the rating of the ticket that waits for one, when it is a bare number. Returns
 * the ticket's id; undefined when there is nothing to rate, it was rated, or more was written.
 */
export async function takeRating(change: Change, last: TicketRow | null, text: string): Promise<string | undefined> {
  if (last?.state !== 'awaiting_csat') return undefined;
  const score = readRating(text);
  if (score === undefined) return undefined;
  const taken = await writeCsat(change, { ticketId: last.id, score, givenBy: 'customer' });
  return taken ? last.id : undefined;
}
