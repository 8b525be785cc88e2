import { Webhook as Signature } from 'standardwebhooks';
import { noteDelivery } from '#adapters/database/webhooks.ts';
import { postOutside } from '#adapters/webhooks/post-outside.ts';
import type { Context } from '../context.ts';

/** What is delivered: `id` is the same however often it is tried. */
export interface Delivery {
  id: string;
  type: string;
  at: Date;
  data: Record<string, unknown>;
}

type Needs = Pick<Context, 'config' | 'database' | 'ports' | 'signer'>;

/** Secret of a webhook, derived from the desk's own: nothing to steal from the database. */
export function webhookSecret({ signer }: Pick<Context, 'signer'>, id: string): string {
  return `whsec_${Buffer.from(signer.sign('webhook', id), 'base64url').toString('base64')}`;
}

/**
 * Delivers one event, signed as Standard Webhooks says, and notes how it went.
 * Contract: resolves to the status; rejects when there was no answer.
 */
export async function deliver(context: Needs, webhook: { id: string; url: string }, event: Delivery): Promise<number> {
  const body = JSON.stringify({ type: event.type, timestamp: event.at.toISOString(), data: event.data });
  const now = context.ports.clock.now();
  const signature = new Signature(webhookSecret(context, webhook.id)).sign(event.id, now, body);
  const headers = {
    'user-agent': 'handrail',
    'webhook-id': event.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signature,
  };
  const { kysely } = context.database;
  try {
    const status = await postOutside(webhook.url, body, headers, { allowPrivate: context.config.privateWebhooks });
    await noteDelivery(kysely, webhook.id, { at: now, status });
    return status;
  } catch (fault) {
    await noteDelivery(kysely, webhook.id, { at: now, fault: fault instanceof Error ? fault.message : String(fault) });
    throw fault;
  }
}
