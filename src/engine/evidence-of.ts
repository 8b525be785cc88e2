import type { Evidence, PerformedAction } from '#domain/draft-checks/evidence.ts';
import type { Ports } from './ports/ports.ts';
import { actionLines } from './prompts/opening-messages.ts';
import { systemPrompt } from './prompts/system-prompt.ts';
import { builtInOf, findTool } from './tools/offered-tools.ts';
import type { Turn } from './turn.ts';

/** What a draft may rest on: shown passages, tool results, the customer's words, the desk's own facts. */
export function evidenceOf(turn: Turn, ports: Ports): Evidence {
  const { desk } = ports;
  const before = turn.snapshot.history.filter((call) => call.ticketId === turn.claim.ticketId);
  const results = [...before, ...turn.toolCalls];
  return {
    passages: [...turn.shown.values()],
    toolResults: results.flatMap(({ tool, outcome }) => {
      if (outcome?.status === 'succeeded') return [{ tool, text: JSON.stringify(outcome.result) }];
      // A tool that says no states a fact too: "No order 9 belongs to this customer."
      return outcome?.status === 'failed' && outcome.refusal ? [{ tool, text: JSON.stringify(outcome.error) }] : [];
    }),
    customerTexts: turn.snapshot.messages.filter((m) => m.author.kind === 'customer').map((m) => m.text),
    desk: {
      company: desk.persona.company,
      contacts: desk.contacts,
      linkHosts: desk.linkHosts,
      facts: [
        ...turn.requestedActions.map((action) => action.title),
        ...actionLines(turn),
        ...templatesOf(turn, ports),
      ],
    },
    performed: results.flatMap((call): PerformedAction[] => {
      const effect = findTool(desk, call.tool)?.effect ?? 'read';
      const verdict = typeof call.verdict === 'string' ? call.verdict : call.verdict.kind;
      if (call.outcome) return [{ tool: call.tool, effect, status: call.outcome.status }];
      return verdict === 'confirm' || verdict === 'approve' ? [{ tool: call.tool, effect, status: 'waiting' }] : [];
    }),
    promptTexts: [systemPrompt(desk)],
    toolNames: [...desk.tools, ...builtInOf(desk)].map(({ name }) => name),
    today: turn.now,
  };
}

/** The embedded model speaks in the desk's own words: what stands in a template of the intent is the desk's claim. */
function templatesOf(turn: Turn, { desk, model, fallbackModel }: Ports): string[] {
  if (model !== fallbackModel && !turn.degraded) return [];
  const asked = turn.understanding?.intents.map((found) => found.intent) ?? [];
  return desk.intents
    .filter((intent) => asked.includes(intent.id))
    .flatMap((intent) => intent.procedure?.replies ?? [])
    .flatMap((reply) => Object.values(reply.text));
}
