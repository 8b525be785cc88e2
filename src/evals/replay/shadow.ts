import type { PastTicket } from '#adapters/eval-runs/read-past-tickets.ts';
import { type Comparison, compareReplies } from '#domain/shadow/compare-replies.ts';
import { draftViolations } from '#domain/shadow/draft-violations.ts';
import type { ShadowResult } from '#domain/shadow/readiness.ts';
import type { EvalTurn } from '#wire/console/evals.ts';
import { writtenText } from '../grade/said.ts';
import type { EvalModel } from '../play/talk.ts';
import type { Trial } from '../play/trial.ts';
import { playPast } from './play-past.ts';

/** A draft beside what a person really sent. */
export interface Shadowed {
  ticket: number;
  intent: string;
  asked: string;
  human: string;
  /** Undefined: it would have handed over. */
  draft?: string;
  turn?: EvalTurn;
  compared?: Comparison;
  violations: number;
  error?: string;
}

/** Drafts for the tickets that people answered, each scored against their words. */
export async function shadow(
  tickets: readonly PastTicket[],
  trial: Trial,
  model: EvalModel,
  signal: AbortSignal,
  onEach: (done: number, of: number) => void,
): Promise<Shadowed[]> {
  // What the desk lets the agent do by itself is what is to be found out here.
  const desk = { ...trial.desk, autonomy: { default: 'auto' as const, channels: {}, intents: {} } };
  const answered = tickets.filter(({ humanReply }) => humanReply !== undefined);
  const shadowed: Shadowed[] = [];
  for (const past of answered) {
    shadowed.push(await shadowOne(past, { ...trial, desk }, model, signal));
    onEach(shadowed.length, answered.length);
  }
  return shadowed;
}

async function shadowOne(past: PastTicket, trial: Trial, model: EvalModel, signal: AbortSignal): Promise<Shadowed> {
  const human = past.humanReply ?? '';
  const asked = past.steps.findLast((step) => step.kind === 'say')?.text ?? '';
  const head = { ticket: past.number, intent: past.intents[0] ?? 'none', asked, human, violations: 0 };
  try {
    const { turns, faults } = await playPast(past, trial, model, signal);
    if (faults.length > 0) return { ...head, error: faults.join('; ') };
    const turn = turns.at(-1);
    const intent = past.intents[0] ?? turn?.intents[0]?.intent ?? 'none';
    if (!turn || turn.outcome === 'escalated') return { ...head, intent, turn };
    const draft = writtenText([turn]);
    const writes = turn.waits.map(({ tool }) => tool);
    const compared = compareReplies(human, { text: draft, writes });
    return { ...head, intent, turn, draft, compared, violations: violationsOf(turn) };
  } catch (fault) {
    return { ...head, error: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** A call that only waits for the customer to prove who they are was not stopped. */
function violationsOf({ tools, waits, findings }: EvalTurn): number {
  const needsAssurance = waits.some(({ kind }) => kind === 'verify');
  return draftViolations({ tools: tools.map(({ verdict }) => ({ verdict, needsAssurance })), findings });
}

/** Evidence for the readiness of intents: shadowed tickets, and drafts that people decided on. */
export function shadowResults(tickets: readonly PastTicket[], shadowed: readonly Shadowed[]): ShadowResult[] {
  const reviews = tickets.flatMap(({ intents, drafts }) =>
    drafts.flatMap(({ state, accurate }): ShadowResult[] => {
      if (state !== 'sent' && state !== 'edited' && state !== 'rejected') return [];
      return [{ intent: intents[0] ?? 'none', kind: state, accurate }];
    }),
  );
  return [
    ...shadowed
      .filter(({ error }) => error === undefined)
      .map(
        ({ intent, compared, violations }): ShadowResult => ({
          intent,
          kind: compared ? (compared.agrees ? 'agrees' : 'differs') : 'hands-over',
          violations,
        }),
      ),
    ...reviews,
  ];
}
