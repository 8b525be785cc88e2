import { lastEventId } from '#adapters/database/events.ts';
import type { Jobs } from '#adapters/database/jobs.ts';
import { getSetting, setSetting } from '#adapters/database/settings.ts';
import type { StoredEvent } from '#domain/events.ts';
import type { Context } from '../context.ts';
import type { askRating } from './ask-rating.ts';
import { outgrewPrompt, type summariseTicket } from './summarise-ticket.ts';
import type { tellApproval } from './tell-approval.ts';
import type { tellHandoff } from './tell-handoff.ts';

/** A customer reads the last reply before being asked how it was. */
const ratingDelayMs = 5_000;
/** Up to this event all work is queued. Written with each job, so that a restart passes nothing over. */
export const turnsCursorKey = 'turns-followed-up-to';
/** What happened while nothing ran is worth no mail after a day. */
const forgottenAfterMs = 24 * 3_600_000;

interface AfterTurns {
  rating: ReturnType<typeof askRating>;
  summary: ReturnType<typeof summariseTicket>;
  handoff: ReturnType<typeof tellHandoff>;
  approval: ReturnType<typeof tellApproval>;
}

/**
 * Queues what comes after turns. Goes on where the last process stopped: a hand-over that was
 * committed right before a crash is told of after it. Several processes queue the same work under
 * the same keys, and it is done once.
 */
export async function followTurns(
  context: Pick<Context, 'database' | 'feed' | 'ports' | 'stopping'>,
  jobs: Pick<Jobs, 'send'>,
  work: AfterTurns,
): Promise<void> {
  const { kysely } = context.database;
  const known = await getSetting(kysely, turnsCursorKey);
  const from = typeof known === 'number' ? known : await lastEventId(kysely);
  if (known !== from) await setSetting(kysely, turnsCursorKey, from);
  for await (const stored of context.feed.followAll(from, context.stopping)) {
    if (Date.now() - stored.at.getTime() > forgottenAfterMs) continue;
    if (await queueWork(context, jobs, work, stored)) await setSetting(kysely, turnsCursorKey, stored.id);
  }
}

/** True when there was something to do. */
async function queueWork(
  context: Pick<Context, 'database' | 'ports'>,
  jobs: Pick<Jobs, 'send'>,
  { rating, summary, handoff, approval }: AfterTurns,
  { event, conversationId, ticketId, id }: StoredEvent,
): Promise<boolean> {
  if (!ticketId) return false;
  if (event.type === 'ticket-changed' && event.state === 'resolved') {
    const startAfter = new Date(Date.now() + ratingDelayMs);
    await jobs.send(rating, { ticketId }, { key: ticketId, startAfter });
    return true;
  }
  if (event.type === 'action-requested' && event.kind === 'approve') {
    await jobs.send(approval, { actionId: event.actionId }, { key: event.actionId });
    return true;
  }
  // A filed ticket is told of on both sides, and handed to people on its own.
  const isFiled = event.type === 'ticket-filed' && event.ticket.conversationId === conversationId;
  if (isFiled || (event.type === 'turn-ended' && event.outcome === 'escalated')) {
    const { turnId } = event;
    await jobs.send(handoff, { turnId, ticketId }, { key: `${turnId}:${ticketId}` });
    return true;
  }
  if (event.type !== 'turn-ended' || event.outcome !== 'replied' || !(await outgrewPrompt(context, ticketId)))
    return false;
  await jobs.send(summary, { ticketId }, { key: `${ticketId}:${id}` });
  return true;
}
