import type { Evidence } from '#domain/draft-checks/evidence.ts';
import { classificationConfidence } from '#domain/understanding.ts';
import type { Ports } from './ports/ports.ts';
import type { Turn } from './turn.ts';

/** What a draft may rest on: shown passages, tool results, the customer's words, the desk's own facts. */
export function evidenceOf(turn: Turn, ports: Ports): Evidence {
  const { desk } = ports;
  return {
    passages: [...turn.shown.values()].map((p) => ({ id: p.id, title: p.articleTitle, text: p.text, url: p.url })),
    toolResults: turn.toolCalls.flatMap((call) =>
      call.outcome?.status === 'succeeded' ? [{ tool: call.tool, text: JSON.stringify(call.outcome.result) }] : [],
    ),
    customerTexts: turn.snapshot.messages.filter((m) => m.author.kind === 'customer').map((m) => m.text),
    performedActions: turn.toolCalls.map((call) => ({
      tool: call.tool,
      effect: desk.tools.find((tool) => tool.name === call.tool)?.effect ?? 'read',
      status: call.outcome?.status ?? 'not-run',
    })),
    requestedActions: turn.requestedActions.map((action) => action.title),
    desk: { company: desk.persona.company, contacts: desk.contacts, linkHosts: desk.linkHosts },
    customer: { name: turn.snapshot.customer.name, email: turn.snapshot.customer.email },
    language: turn.language,
    today: turn.now,
  };
}

/**
 * How sure the turn is of what it answers. An answer that rests on passages alone is as sure as
 * the better of two readings: that we know the intent, or that the passages answer the question,
 * since a wrong label does no harm there. Where a tool acted, the intent must be right.
 */
export function confidenceOf(turn: Turn): number {
  if (!turn.understanding) return 0;
  const classified = classificationConfidence(turn.understanding);
  if (turn.understanding.smallTalk) return Math.max(classified, turn.understanding.outOfScope);
  const usedTools = turn.toolCalls.some((call) => call.outcome?.status === 'succeeded');
  const intentConfidence = turn.understanding.intents[0]?.confidence ?? 0;
  if (usedTools || turn.requestedActions.length > 0) return intentConfidence;
  return Math.max(intentConfidence, turn.draft?.citations.length ? (turn.gathered?.relevance ?? 0) : 0);
}
