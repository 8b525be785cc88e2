import type { EvalCase } from '#wire/console/evals.ts';
import type { EvalModel } from '../play/talk.ts';
import type { EvalItem, PlayedItem } from './eval-item.ts';
import { type Meter, meterModel } from './meter-model.ts';

/** Plays one item once. Total: whatever goes wrong is an error of the case, with its reason. */
export async function playItem(
  item: EvalItem,
  attempt: number,
  modelOf: (item: EvalItem, attempt: number) => Promise<ModelLoan>,
  signal: AbortSignal,
): Promise<EvalCase> {
  let meter: Meter | undefined;
  try {
    const loan = await modelOf(item, attempt);
    meter = meterModel(loan.model);
    const { port } = meter;
    const model = { ...loan.model, port: port('desk'), judge: port('judge'), customer: port('customer') };
    const played = await item.play(model, attempt, signal);
    if (played.faults.length === 0) await loan.keep?.();
    return { ...caseOf(item, attempt, played), spent: meter.spent };
  } catch (fault) {
    const error = fault instanceof Error ? fault.message : String(fault);
    return { ...errorCase(item, attempt, error), spent: meter?.spent };
  }
}

function caseOf(item: EvalItem, attempt: number, { turns, checks, faults }: PlayedItem): EvalCase {
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
