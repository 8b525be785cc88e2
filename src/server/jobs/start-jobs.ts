import { createJobs } from '#adapters/database/jobs.ts';
import type { Context } from '../context.ts';
import { askRating } from './ask-rating.ts';
import { expireActions } from './expire-actions.ts';
import { followTurns } from './follow-turns.ts';
import { forgetLeftovers } from './forget-leftovers.ts';
import { forgetRequests } from './forget-requests.ts';
import { keepFollowing } from './keep-following.ts';
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
import { summariseTicket } from './summarise-ticket.ts';
import { tellApproval } from './tell-approval.ts';
import { tellHandoff } from './tell-handoff.ts';
import { deliverWebhook, tellWebhooks } from './tell-webhooks.ts';

/** What happens after turns and beside them, once over all processes. */
export async function startJobs(context: Omit<Context, typeof Symbol.asyncDispose>): Promise<AsyncDisposable> {
  const { database, log } = context;
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
  const follow = (what: string, work: () => Promise<void>) => void keepFollowing(what, work, context);
  follow('what comes after turns', () => followTurns(context, jobs, { rating, summary, handoff, approval }));
  follow('webhooks', () => tellWebhooks(context, jobs, webhook));
  follow('shadow mode', () => followShadow(context, jobs, shadow));
  return jobs;
}
