import { z } from 'zod';
import { lastEventId } from '#adapters/database/events.ts';
import { defineJob, type Jobs } from '#adapters/database/jobs.ts';
import { getSetting, setSetting } from '#adapters/database/settings.ts';
import { listWebhooks, type Webhook } from '#adapters/database/webhooks.ts';
import type { Context } from '../context.ts';
import { deliver } from '../webhooks/deliver.ts';
import { webhookEventOf } from '../webhooks/webhook-event.ts';

const payload = z.object({
  webhookId: z.string(),
  id: z.string(),
  type: z.string(),
  at: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
});

/**
 * Tries one delivery until it is taken: fourteen times over the first half day, as pauses double, and
 * then every six hours or so. A receiver that is away over a night, or a day, misses nothing.
 */
export function deliverWebhook(context: Omit<Context, typeof Symbol.asyncDispose>) {
  return defineJob({
    name: 'webhook-deliver',
    payload,
    retries: 20,
    longestPauseSeconds: 6 * 3_600,
    timeoutMs: 30_000,
    handler: async ({ webhookId, at, ...event }) => {
      const webhook = (await listWebhooks(context.database.kysely)).find((one) => one.id === webhookId);
      if (!webhook || webhook.stoppedAt) return;
      const status = await deliver(context, webhook, { ...event, at: new Date(at) });
      if (status === 410) return;
      if (status < 200 || status > 299) throw new Error(`The webhook answered ${status}.`);
    },
  });
}

/** Up to this event all receivers have their jobs. */
const cursorKey = 'webhooks-told-up-to';
/** How long a list of webhooks is believed. */
const listMs = 5_000;

/**
 * Queues a delivery for each receiver of each event. Goes on where the last process stopped; several
 * processes queue the same deliveries under the same keys, and each is done once.
 */
export async function tellWebhooks(
  context: Omit<Context, typeof Symbol.asyncDispose>,
  jobs: Jobs,
  job: ReturnType<typeof deliverWebhook>,
): Promise<void> {
  const { database, feed, stopping } = context;
  const known = await getSetting(database.kysely, cursorKey);
  const from = typeof known === 'number' ? known : await lastEventId(database.kysely);
  let list: Webhook[] = [];
  let listedAt = 0;
  for await (const stored of feed.followAll(from, stopping)) {
    const told = webhookEventOf(stored);
    if (!told) continue;
    if (Date.now() - listedAt > listMs) {
      list = await listWebhooks(database.kysely);
      listedAt = Date.now();
    }
    const receivers = list.filter((webhook) => !webhook.stoppedAt && webhook.events.includes(told.type));
    for (const webhook of receivers) {
      await jobs.send(
        job,
        {
          webhookId: webhook.id,
          id: `evt_${stored.id}_${webhook.id}`,
          type: told.type,
          at: stored.at.toISOString(),
          data: { conversationId: stored.conversationId, ticketId: stored.ticketId, ...told.more },
        },
        { key: `${webhook.id}:${stored.id}` },
      );
    }
    if (receivers.length > 0) await setSetting(database.kysely, cursorKey, stored.id);
  }
}
