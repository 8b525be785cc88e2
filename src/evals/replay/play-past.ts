import type { PastTicket } from '#adapters/eval-runs/read-past-tickets.ts';
import type { EvalTurn } from '#wire/console/evals.ts';
import { type EvalModel, startTalk } from '../play/talk.ts';
import type { Trial } from '../play/trial.ts';
import { pastTools } from './past-tools.ts';

/** What the desk as it is now makes of a past ticket. Nothing outside is touched. */
export async function playPast(
  past: PastTicket,
  trial: Trial,
  model: EvalModel,
  signal: AbortSignal,
): Promise<{ turns: readonly EvalTurn[]; faults: readonly string[] }> {
  const desk = { ...trial.desk, tools: pastTools(trial.desk.tools, past.toolCalls) };
  const talk = await startTalk({
    trial: { ...trial, desk },
    model,
    customer: past.customer,
    channel: past.channel,
    now: past.openedAt,
    signal,
  });
  for (const step of past.steps) {
    if (!talk.open()) break;
    // A decision about a card that is not asked for any more has nothing to decide.
    if (step.kind === 'say') await talk.say(step.text);
    else await talk.decide(step.decision);
  }
  if (talk.turns.length === 0) throw new Error('no turn was committed');
  return { turns: talk.turns, faults: talk.faults };
}
