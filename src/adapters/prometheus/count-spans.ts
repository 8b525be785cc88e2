import type { SpanFacts, Trace } from '#engine/ports/trace.ts';
import type { Instruments } from './instruments.ts';

type Ended = (facts: SpanFacts, seconds: number, failed: boolean) => void;

/**
 * Counts turns, tool calls and searches from the same spans that a trace shows. Shadow drafts are
 * not counted: nobody waits for them, and nothing goes out.
 */
export function countSpans(instruments: Instruments): Trace {
  const ends = new Map<string, Ended>([
    ['turn', turnEnded(instruments)],
    ['tool call', toolEnded(instruments)],
    ['retrieval', retrievalEnded(instruments)],
  ]);
  return async (name, facts, work) => {
    const ended = ends.get(name);
    if (!ended || facts['handrail.shadow']) return await work(() => {});
    const known = { ...facts };
    const start = performance.now();
    const running = name === 'turn' ? instruments.turnsRunning : undefined;
    running?.inc();
    let failed = true;
    try {
      const result = await work((more) => {
        for (const [fact, value] of Object.entries(more)) if (value !== undefined) known[fact] = value;
      });
      failed = false;
      return result;
    } finally {
      running?.dec();
      ended(known, (performance.now() - start) / 1_000, failed);
    }
  };
}

/** A turn that nobody's outcome was noted of was overtaken by a newer message or a person. */
function turnEnded({ turns, turnSeconds, handOvers, degradedTurns }: Instruments): Ended {
  return (facts, seconds, failed) => {
    const outcome = failed ? 'failed' : word(facts['handrail.outcome'], 'superseded');
    const settled = outcome !== 'failed' && outcome !== 'superseded';
    turns.inc({ outcome, tier: settled ? word(facts['handrail.tier'], 'none') : 'none' });
    turnSeconds.observe({ outcome }, seconds);
    if (!settled) return;
    if (facts['handrail.handover']) handOvers.inc({ reason: word(facts['handrail.handover'], 'none') });
    if (facts['handrail.degraded']) degradedTurns.inc();
  };
}

function toolEnded({ toolCalls, toolSeconds }: Instruments): Ended {
  return (facts, seconds, failed) => {
    // The outcome of a call that another turn made stands: it did not run again.
    if (facts['handrail.carried']) return;
    const tool = word(facts['gen_ai.tool.name'], 'unknown');
    const verdict = word(facts['handrail.verdict'], 'allow');
    const ran = verdict === 'allow';
    const outcome = facts['handrail.refusal'] ? 'refused' : word(facts['handrail.status'], failed ? 'failed' : 'none');
    toolCalls.inc({ tool, verdict, outcome: ran ? outcome : 'none' });
    if (ran) toolSeconds.observe({ tool }, seconds);
  };
}

function retrievalEnded({ retrievals, retrievalSeconds }: Instruments): Ended {
  return (facts, seconds, failed) => {
    retrievals.inc({ result: failed ? 'failed' : facts['handrail.answerable'] ? 'answerable' : 'unanswerable' });
    retrievalSeconds.observe(seconds);
  };
}

function word(value: SpanFacts[string], otherwise: string): string {
  return value === undefined ? otherwise : String(value);
}
