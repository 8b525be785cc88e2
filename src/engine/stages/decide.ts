import { decideTier } from '#domain/policy/decide-tier.ts';
import { confidenceOf } from '../evidence-of.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** One pure function over the facts says what may happen with the reply, with every reason that fired. */
export function decide(turn: Turn, ports: Ports): Turn {
  const { snapshot, understanding } = turn;
  const intents = understanding?.intents.map((intent) => intent.intent) ?? [];
  const decision = decideTier({
    beforeGeneration:
      turn.escalation !== undefined && turn.modelCalls.every((call) => call.role === 'classify') && !turn.draft,
    confidence: confidenceOf(turn),
    sensitive: ports.desk.intents.some((intent) => intent.sensitive && intents.includes(intent.id)),
    grounding: turn.report?.grounding,
    templated: isTemplated(turn),
    escalation: turn.escalation,
    waitsForApproval: turn.requestedActions.some((action) => action.kind === 'approve'),
    autonomy: ports.desk.autonomy,
    channel: snapshot.conversation.channel,
    intents,
    sendingStopped: snapshot.sendingStopped,
    thresholds: ports.desk.thresholds,
  });
  return { ...turn, decision };
}

/** Greetings and questions for details claim nothing and need no source. */
function isTemplated(turn: Turn): boolean {
  return (
    turn.understanding?.smallTalk !== undefined ||
    turn.needsVerification !== undefined ||
    turn.requestedActions.length > 0
  );
}
