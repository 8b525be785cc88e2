import type { CardView } from '#wire/widget/card.ts';
import { ConfirmCard } from './confirm-card.tsx';
import { VerifyCard } from './verify-card.tsx';

/** Something to do under a message. Rating has its place at the end of the conversation. */
export function Card({ card }: { card: CardView }) {
  if (card.kind === 'confirm') return <ConfirmCard card={card} />;
  if (card.kind === 'verify') return <VerifyCard card={card} />;
  return null;
}
