import { createWebhook, listWebhooks, removeWebhook } from '#adapters/database/webhooks.ts';
import { AppError } from '#domain/errors.ts';
import { createWebhookRequest, type WebhookTested, type WebhookView } from '#wire/console/webhook.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { deliver, webhookSecret } from '../../../webhooks/deliver.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Addresses that are told what happens: made, tried, removed. */
export function webhookRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /webhooks', async (c) => {
    const webhooks = (await listWebhooks(kysely)).map(
      (webhook): WebhookView => ({
        ...webhook,
        events: webhook.events as WebhookView['events'],
        createdAt: webhook.createdAt.toISOString(),
        stoppedAt: webhook.stoppedAt?.toISOString(),
        lastAt: webhook.lastAt?.toISOString(),
      }),
    );
    return c.json({ webhooks });
  });

  router.on('POST /webhooks', async (c) => {
    const given = await bodyOf(c, createWebhookRequest);
    if (!context.config.privateWebhooks && !given.url.startsWith('https://')) {
      throw new AppError('invalid_request', 'The address must begin with https://.', { field: 'url' });
    }
    const { id } = await createWebhook(kysely, { ...given, createdBy: c.get('actor').userId });
    await audit(context, c.get('actor'), 'webhook-created', id, given);
    return c.json({ id, secret: webhookSecret(context, id) });
  });

  router.on('POST /webhooks/:id/test', async (c) => {
    const webhook = (await listWebhooks(kysely)).find((one) => one.id === idOf(c));
    if (!webhook) throw new AppError('not_found', 'There is no such webhook.');
    const now = context.ports.clock.now();
    const event = { id: `ping_${now.getTime()}`, type: 'ping', at: now, data: {} };
    const tested: WebhookTested = await deliver(context, webhook, event).then(
      (status) => ({ status }),
      (fault: unknown) => ({ fault: fault instanceof Error ? fault.message : 'It could not be reached.' }),
    );
    await audit(context, c.get('actor'), 'webhook-tested', webhook.id);
    return c.json(tested);
  });

  router.on('DELETE /webhooks/:id', async (c) => {
    const id = idOf(c);
    if (!(await removeWebhook(kysely, id))) throw new AppError('not_found', 'There is no such webhook.');
    await audit(context, c.get('actor'), 'webhook-removed', id);
    return c.body(null, 204);
  });
}
