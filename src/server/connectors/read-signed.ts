import { type Webhook, WebhookVerificationError } from 'standardwebhooks';
import { AppError } from '#domain/errors.ts';
import { type ConnectorEvent, connectorEvent } from '#wire/connector/connector-event.ts';

/** What must come with the body, by Standard Webhooks. */
export interface SignedRequest {
  body: string;
  headers: Record<string, string | undefined>;
}

/**
 * Reads an event whose signature over the raw body holds and is no older than five minutes.
 * Contract: throws `unauthorized` for a signature that does not hold, `invalid_request` with the
 * field at fault for a body we cannot read.
 */
export function readSigned(signature: Webhook, { body, headers }: SignedRequest): ConnectorEvent {
  const given = {
    'webhook-id': headers['webhook-id'] ?? '',
    'webhook-timestamp': headers['webhook-timestamp'] ?? '',
    'webhook-signature': headers['webhook-signature'] ?? '',
  };
  let told: unknown;
  try {
    told = signature.verify(body, given);
  } catch (cause) {
    if (cause instanceof WebhookVerificationError) {
      throw new AppError(
        'unauthorized',
        `${cause.message}. Sign the raw body as Standard Webhooks says, with this connector’s secret and the time of now.`,
        { cause },
      );
    }
    throw new AppError('invalid_request', 'The body is not JSON.', { cause });
  }
  const parsed = connectorEvent.safeParse(told);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || undefined;
  throw new AppError('invalid_request', `${field ?? 'The event'}: ${issue?.message ?? 'is not valid'}`, { field });
}
