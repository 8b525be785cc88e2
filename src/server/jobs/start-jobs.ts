import { lastEventId } from '#adapters/database/events.ts';
import { createJobs } from '#adapters/database/jobs.ts';
import type { Context } from '../context.ts';
import { askRating } from './ask-rating.ts';
import { expireActions } from './expire-actions.ts';
import { forgetLeftovers } from './forget-leftovers.ts';
import { forgetRequests } from './forget-requests.ts';
import { lookAfterKnowledge } from './look-after-knowledge.ts';
import { mailMissedReplies } from './mail-missed-replies.ts';
import { followFacts } from './measure/follow-facts.ts';
import { gatherLessons } from './measure/gather-lessons.ts';
import { recalibrate } from './measure/recalibrate.ts';
import { sendDigest } from './measure/send-digest.ts';
import { watchAlerts } from './measure/watch-alerts.ts';
import { settleTickets } from './settle-tickets.ts';
import { compareWithReply } from './shadow/compare-with-reply.ts';
import { draftBeside } from './shadow/draft-beside.ts';
import { followShadow } from './shadow/follow-shadow.ts';
import { outgrewPrompt, summariseTicket } from './summarise-ticket.ts';
import { tellApproval } from './tell-approval.ts';
import { tellHandoff } from './tell-handoff.ts';
import { deliverWebhook, tellWebhooks } from './tell-webhooks.ts';

/** A customer reads the last reply before being asked how it was. */
const ratingDelayMs = 5_000;

/** What happens after turns and beside them, once over all processes. */
export async function startJobs(context: Omit<Context, typeof Symbol.asyncDispose>): Promise<AsyncDisposable> {
  const { database, feed, log, stopping } = context;
  const rating = askRating(context);
  const summary = summariseTicket(context);
  const webhook = deliverWebhook(context);
  const handoff = tellHandoff(context);
  const approval = tellApproval(context);
  const shadow = { draft: draftBeside(context), compare: compareWithReply(context) };
  const jobs = await createJobs(
    database,
    [
      rating,
      summary,
      expireActions(context),
      settleTickets(context),
      forgetRequests(context),
      forgetLeftovers(context),
      mailMissedReplies(context),
      followFacts(context),
      recalibrate(context),
      lookAfterKnowledge(context),
      watchAlerts(context),
      sendDigest(context),
      gatherLessons(context),
      shadow.draft,
      shadow.compare,
      webhook,
      handoff,
      approval,
    ],
    { warn: (message, err) => log.warn({ err }, message) },
  );
  const afterwards = async () => {
    for await (const { event, ticketId, id } of feed.followAll(await lastEventId(database.kysely), stopping)) {
      if (!ticketId) continue;
      if (event.type === 'ticket-changed' && event.state === 'resolved') {
        const startAfter = new Date(Date.now() + ratingDelayMs);
        await jobs.send(rating, { ticketId }, { key: ticketId, startAfter });
      }
      if (event.type === 'turn-ended' && event.outcome === 'escalated')
        await jobs.send(handoff, { turnId: event.turnId }, { key: event.turnId });
      if (event.type === 'action-requested' && event.kind === 'approve')
        await jobs.send(approval, { actionId: event.actionId }, { key: event.actionId });
      if (event.type === 'turn-ended' && event.outcome === 'replied' && (await outgrewPrompt(context, ticketId)))
        await jobs.send(summary, { ticketId }, { key: `${ticketId}:${id}` });
    }
  };
  void afterwards().catch((err) => log.error({ err }, 'following events for the jobs failed'));
  void tellWebhooks(context, jobs, webhook).catch((err) => log.error({ err }, 'following events for webhooks failed'));
  void followShadow(context, jobs, shadow).catch((err) =>
    log.error({ err }, 'following events for shadow mode failed'),
  );
  return jobs;
}
