import { z } from 'zod';
import { claimMail, type MissedReplies, missedReplies, unclaimMail } from '#adapters/database/customer-reads.ts';
import { defineJob } from '#adapters/database/jobs.ts';
import { isSendingStopped } from '#adapters/database/settings.ts';
import type { Context } from '../context.ts';
import { missedRepliesMail } from './missed-replies-mail.ts';

const minuteMs = 60_000;
/** Whoever is still in the chat reads within this time; whoever is not gets the mail soon enough. */
const missedAfterMs = 3 * minuteMs;
/** A server that was down for days must not write about what is long over. */
const forgottenAfterMs = 24 * 60 * minuteMs;
/** Mails sent in one run; the rest follow in the next. */
const mostAtOnce = 50;

/** Writes to customers of the chat who left an address and were gone when their answer came. */
export function mailMissedReplies(context: Pick<Context, 'database' | 'desk' | 'mailer' | 'ports' | 'log'>) {
  const { database, ports } = context;
  return defineJob({
    name: 'replies-mail',
    payload: z.object({}),
    every: '* * * * *',
    handler: async (_payload, signal) => {
      const now = ports.clock.now().getTime();
      const missed = await missedReplies(database.kysely, {
        before: new Date(now - missedAfterMs),
        after: new Date(now - forgottenAfterMs),
        limit: mostAtOnce,
      });
      const stopped = await isSendingStopped(database.kysely);
      for (const one of missed) {
        if (signal.aborted) return;
        // What a person wrote goes out all the same; the rest waits until sending is allowed again.
        if (stopped && one.replies.some(({ name }) => name === undefined)) continue;
        await write(context, one);
      }
    },
  });
}

async function write(
  { database, desk, mailer, log }: Pick<Context, 'database' | 'desk' | 'mailer' | 'log'>,
  missed: MissedReplies,
): Promise<void> {
  const { conversationId, email, replies } = missed;
  const seq = replies.at(-1)?.seq ?? 0;
  // Taken before it is sent: a mail that goes out twice is worse than one that is late.
  if (!(await claimMail(database.kysely, { conversationId, seq }))) return;
  try {
    await mailer.send(missedRepliesMail(email, replies, desk, missed.language ?? desk.languages[0] ?? 'en'));
  } catch (err) {
    log.warn({ err, conversationId }, 'a missed reply could not be mailed');
    await unclaimMail(database.kysely, { conversationId, seq, mailedBefore: (replies[0]?.seq ?? 1) - 1 });
  }
}
