import type { Message } from '#domain/message.ts';
import type { PendingAction } from '#engine/ports/turn-store.ts';
import type { CardState, CardView } from '#wire/widget/card.ts';
import type { Signer } from '../../../signer.ts';

/** What the state of a card depends on. */
export interface CardFacts {
  /** The action a confirm card is about. */
  action?: PendingAction;
  /** The customer has shown who they are since. */
  verified: boolean;
  now: Date;
}

const actionStates: Record<PendingAction['state'], CardState> = {
  pending: 'pending',
  granted: 'confirmed',
  used: 'done',
  denied: 'cancelled',
  expired: 'expired',
};

/** A card as the customer sees it: signed by the server, with what became of it. */
export function presentCard(message: Message, facts: CardFacts, signer: Signer): CardView | undefined {
  const { card } = message;
  if (card?.kind === 'confirm') {
    const { action } = facts;
    if (!action) return undefined;
    const late = action.state === 'pending' && action.expiresAt <= facts.now;
    return {
      kind: 'confirm',
      actionId: action.id,
      title: action.title,
      expiresAt: action.expiresAt.toISOString(),
      state: late ? 'expired' : actionStates[action.state],
      signature: signer.sign('confirm-card', confirmedText(action)),
    };
  }
  if (card?.kind === 'verify') {
    const { maskedEmail } = card;
    return { kind: 'verify', maskedEmail, state: facts.verified ? 'done' : 'pending' };
  }
  return card?.kind === 'csat' ? { kind: 'csat', state: 'pending' } : undefined;
}

/** What a click on "Confirm" says yes to: this call with these very arguments, in this conversation, until then. */
export function confirmedText(action: PendingAction): string {
  return [action.conversationId, action.id, action.tool, action.argumentsHash, action.expiresAt.toISOString()].join(
    '\n',
  );
}
