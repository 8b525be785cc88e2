import type { Turn } from '../turn.ts';

/**
 * Texts that a write may take its target and amount from: the customer's own words, and what
 * tools of the desk returned about this very customer. Articles, quoted mail and model text are
 * not among them, so an instruction hidden in those cannot name a target.
 */
export function trustedTexts(turn: Turn): string[] {
  const words = turn.snapshot.messages.filter((m) => m.author.kind === 'customer').map((m) => m.text);
  const results = turn.toolCalls.flatMap((record) =>
    record.outcome?.status === 'succeeded' ? [JSON.stringify(record.outcome.result)] : [],
  );
  return [...words, ...results];
}
