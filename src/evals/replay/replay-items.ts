import type { PastTicket } from '#adapters/eval-runs/read-past-tickets.ts';
import { wordLikeness } from '#domain/shadow/likeness.ts';
import type { EvalCase, EvalCheck, EvalTurn } from '#wire/console/evals.ts';
import { writtenText } from '../grade/said.ts';
import type { Trial } from '../play/trial.ts';
import type { EvalItem } from '../run/eval-item.ts';
import { playPast } from './play-past.ts';

/** Answers less alike than this say something else; the same facts in other words are at about 0.6. */
const sameAnswer = 0.6;

/** Past tickets as items of a run: passed means that nothing would differ. */
export function replayItems(tickets: readonly PastTicket[], trial: Trial): EvalItem[] {
  return tickets.map((past) => ({
    id: `ticket-${past.number}`,
    tags: [past.channel],
    group: past.intents[0] ?? 'none',
    wanted: [],
    async play(model, _attempt, signal) {
      const { turns, faults } = await playPast(past, trial, model, signal);
      return { turns, faults, checks: differences(past.turns, turns) };
    },
  }));
}

/** The tickets as they went, for the other side. */
export function pastCases(tickets: readonly PastTicket[]): EvalCase[] {
  return tickets.map((past) => ({
    id: `ticket-${past.number}`,
    attempt: 1,
    status: 'passed',
    tags: [past.channel],
    group: past.intents[0] ?? 'none',
    wanted: [],
    checks: [],
    turns: past.turns,
  }));
}

function differences(before: readonly EvalTurn[], after: readonly EvalTurn[]): EvalCheck[] {
  const [was, is] = [before.at(-1), after.at(-1)];
  const tools = (turns: readonly EvalTurn[]) =>
    [...new Set(turns.flatMap((turn) => turn.tools.map(({ tool }) => tool)))].toSorted().join(', ') || 'none';
  const alike = wordLikeness(writtenText(before), writtenText(after));
  return [
    {
      measure: 'outcome',
      ok: was?.outcome === is?.outcome,
      said: `It ${was?.outcome ?? 'did nothing'}; now it ${is?.outcome ?? 'does nothing'}.`,
    },
    { measure: 'tier', ok: was?.tier === is?.tier, said: `Tier ${was?.tier ?? '–'} then, ${is?.tier ?? '–'} now.` },
    {
      measure: 'tools',
      ok: tools(before) === tools(after),
      said: `Tools then: ${tools(before)}; now: ${tools(after)}.`,
    },
    { measure: 'answer', ok: alike >= sameAnswer, said: `The words are ${Math.round(alike * 100)} % alike.` },
  ];
}
