import type { EvalCase } from '#wire/console/evals.ts';
import type { EvalModel } from '../play/talk.ts';
import type { EvalItem, PlayedItem } from './eval-item.ts';

/** Plays one item once. Total: whatever goes wrong is an error of the case, with its reason. */
export async function playItem(
  item: EvalItem,
  attempt: number,
  modelOf: (item: EvalItem, attempt: number) => Promise<ModelLoan>,
  signal: AbortSignal,
): Promise<EvalCase> {
  let played: PlayedItem | undefined;
  try {
    const loan = await modelOf(item, attempt);
    played = await item.play(loan.model, attempt, signal);
    if (played.faults.length === 0) await loan.keep?.();
  } catch (fault) {
    return errorCase(item, attempt, fault instanceof Error ? fault.message : String(fault));
  }
  const { turns, checks, faults } = played;
  if (faults.length > 0)
    return { ...errorCase(item, attempt, [...new Set(faults)].join('; ')), checks, turns: [...turns] };
  if (checks.length === 0) return errorCase(item, attempt, 'nothing was checked');
  return {
    ...headOf(item, attempt),
    status: checks.every(({ ok }) => ok) ? 'passed' : 'failed',
    group: item.group ?? turns[0]?.intents[0]?.intent ?? 'none',
    checks,
    turns: [...turns],
  };
}

/** The model for one item, and what to do with it once the item was played without a fault. */
export interface ModelLoan {
  model: EvalModel;
  keep?(): Promise<void>;
}

/** A case that could not be judged. */
export function errorCase(item: Omit<EvalItem, 'play'>, attempt: number, error: string): EvalCase {
  return { ...headOf(item, attempt), status: 'error', error, checks: [], turns: [] };
}

function headOf({ id, tags, group, wanted, at }: Omit<EvalItem, 'play'>, attempt: number) {
  return { id, attempt, tags, group: group ?? 'none', wanted, at };
}
