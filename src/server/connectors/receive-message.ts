import type { Connector } from '#adapters/database/connectors.ts';
import type { Identity } from '#adapters/database/customers.ts';
import type { Incoming } from '#adapters/database/incoming.ts';
import { withFiles } from '#domain/attachment.ts';
import { AppError } from '#domain/errors.ts';
import type { ConnectorAcknowledgement, ConnectorMessage } from '#wire/connector/connector-event.ts';
import { keepFile } from '../attachments/take-file.ts';
import type { Context } from '../context.ts';
import { takeMessage } from '../take-message.ts';
import { threadRef } from './thread-ref.ts';

/** Takes a customer's message that a connector brought, with its files. */
export async function receiveMessage(
  context: Context,
  connector: Connector,
  message: ConnectorMessage,
): Promise<ConnectorAcknowledgement> {
  const { kept, refused } = await keepFiles(context, connector, message.files ?? []);
  // A message whose file was refused is no less a message; the customer is told that it did not arrive.
  const names = [
    ...kept.map(({ name }) => name),
    ...refused.map(({ name, reason }) => `${name} (not taken: ${reason})`),
  ];
  const incoming: Incoming = {
    channel: connector.channel,
    channelRef: threadRef(connector, message.thread),
    customer: identityOf(connector, message.customer),
    subject: message.subject,
    text: withFiles(message.text, names),
    channelMessageId: message.messageId,
    language: message.customer?.locale,
  };
  const received = await takeMessage(context, incoming, { field: 'data.text', files: kept });
  const { conversationId, messageId, turnId, duplicate } = received;
  return { conversationId, messageId, turnId, duplicate, ...(refused.length > 0 ? { refusedFiles: refused } : {}) };
}

/** A connector that may not vouch can only pass on what somebody claims. */
function identityOf(connector: Connector, customer: ConnectorMessage['customer']): Identity {
  const { verified, ...known } = customer ?? {};
  if (!known.email && !known.externalId) return { ...known, assurance: 'anonymous' };
  return { ...known, assurance: verified && connector.vouches ? 'verified' : 'claimed' };
}

async function keepFiles(context: Context, connector: Connector, files: NonNullable<ConnectorMessage['files']>) {
  const kept: { id: string; name: string }[] = [];
  const refused: { name: string; reason: string }[] = [];
  const most = context.desk.attachments.maxPerMessage;
  for (const [index, { name, content }] of files.entries()) {
    if (index >= most) {
      refused.push({ name, reason: `at most ${most} files fit one message` });
      continue;
    }
    try {
      const bytes = Buffer.from(content, 'base64');
      kept.push(await keepFile(context, { name, bytes }, `connector:${connector.id}`));
    } catch (fault) {
      // One that could not be scanned now may be told again: nothing was stored yet.
      if (!(fault instanceof AppError) || fault.code === 'unavailable') throw fault;
      refused.push({ name, reason: fault.message });
    }
  }
  return { kept, refused };
}
