import type { Connector } from '#adapters/database/connectors.ts';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { handBack, takeOver } from '#adapters/database/ownership.ts';
import { incomingText } from '#domain/incoming-text.ts';
import type { ConnectorAcknowledgement, ConnectorEvent } from '#wire/connector/connector-event.ts';
import { audit } from '../auth/audit.ts';
import type { Context } from '../context.ts';
import { receiveMessage } from './receive-message.ts';
import { conversationOf } from './thread-ref.ts';

/**
 * Does what a connector tells. People who work in the other helpdesk own a conversation by the
 * connector's name: a turn under way is over, and the agent is silent until it is given back.
 */
export async function takeEvent(
  context: Context,
  connector: Connector,
  event: ConnectorEvent,
): Promise<ConnectorAcknowledgement> {
  if (event.type === 'message.received') return await receiveMessage(context, connector, event.data);
  const { database } = context;
  const conversationId = await conversationOf(database.kysely, connector, event.data.thread);
  const actor = { userId: connector.id };
  switch (event.type) {
    case 'human.replied': {
      const { messageId: channelMessageId, text, person, resolves } = event.data;
      const { messageId, again } = await writeHumanMessage(database, {
        conversationId,
        kind: 'reply',
        userId: connector.id,
        name: person.name,
        text: incomingText(text, 'data.text'),
        resolve: resolves,
        channelMessageId,
      });
      if (!again) await audit(context, actor, 'reply-sent', conversationId, { messageId, person: person.name });
      return { conversationId, messageId, duplicate: again };
    }
    case 'conversation.taken':
      await takeOver(database, { conversationId, userId: connector.id });
      await audit(context, actor, 'conversation-taken-over', conversationId, { person: event.data.person.name });
      return { conversationId };
    case 'conversation.returned': {
      const { instruction } = event.data;
      const { turnId } = await handBack(database, { conversationId, instruction });
      if (turnId) context.turns.start(turnId);
      await audit(context, actor, 'conversation-handed-back', conversationId, { instruction });
      return { conversationId, turnId };
    }
  }
}
