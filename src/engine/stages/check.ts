import { checkDraft, repairRequest } from '#domain/draft-checks/check-draft.ts';
import { callModel } from '../call-model.ts';
import { draftFrom } from '../draft-from.ts';
import type { Ports } from '../ports/ports.ts';
import { systemPrompt } from '../prompts/system-prompt.ts';
import { readEvidenceOf } from '../read-evidence-of.ts';
import { retract } from '../reply-stream.ts';
import { shownTools, toModelTool } from '../tools/offered-tools.ts';
import { needsPerson, type Turn } from '../turn.ts';

/** A repair is shorter than the answer was. */
const repairTokens = 2_000;

/**
 * Checks the draft before a customer sees it. A failed check asks the model once to mend it; what
 * is still wrong then stays in the report, and the decision sends the ticket to a person.
 */
export async function check(turn: Turn, ports: Ports): Promise<Turn> {
  if (!turn.draft) return turn;
  const first = judged(turn, ports);
  if (!blocks(first)) return first;
  await retract(first, ports, 'It is being corrected.');
  return await mend(first, ports);
}

function judged(turn: Turn, ports: Ports): Turn {
  if (!turn.draft) return turn;
  return { ...turn, report: checkDraft({ ...turn.draft, language: turn.language }, readEvidenceOf(turn, ports)) };
}

function blocks(turn: Turn): boolean {
  return turn.report?.findings.some((finding) => finding.severity === 'block') ?? false;
}

async function mend(turn: Turn, ports: Ports): Promise<Turn> {
  // Asking costs a call, and a person is on the way already when one was asked for.
  if (needsPerson(turn) || turn.transcript.at(-1)?.role !== 'assistant' || turn.degraded) return turn;
  const intents = turn.understanding?.intents.map((intent) => intent.intent) ?? [];
  const request = `<check>\n${repairRequest(turn.report?.findings ?? [])}\n</check>`;
  const transcript: Turn['transcript'] = [
    ...turn.transcript,
    { role: 'user', blocks: [{ type: 'text', text: request }] },
  ];
  const result = await callModel(
    turn,
    ports,
    'mend',
    {
      role: turn.role,
      system: [systemPrompt(ports.desk)],
      tools: shownTools(ports.desk, intents).map(toModelTool),
      toolChoice: 'none',
      messages: transcript,
      maxOutputTokens: repairTokens,
    },
    { mayDegrade: false },
  );
  const billed = { ...turn, modelCalls: [...turn.modelCalls, ...result.records] };
  if (!result.ok) return billed;
  const draft = draftFrom(turn, ports, result.response.blocks);
  if (result.response.stop !== 'end' || !draft.text) return billed;
  return judged({ ...billed, draft, transcript }, ports);
}
