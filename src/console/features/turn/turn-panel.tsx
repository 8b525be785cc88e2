import { Suspense, useState } from 'react';
import { later } from '../../components/later.ts';

const TurnSide = later(() => import('./turn-side.tsx').then((module) => module.TurnSide));

/** "Why this answer?": the turn, step by step, over the thread. */
export function TurnPanel({ turnId, onClose }: { turnId?: string; onClose: () => void }) {
  const [used, setUsed] = useState(turnId !== undefined);
  // Once there it stays, closed, so that the focus goes back to where it came from.
  if (turnId !== undefined && !used) setUsed(true);
  return <Suspense>{used && <TurnSide turnId={turnId} onClose={onClose} />}</Suspense>;
}
