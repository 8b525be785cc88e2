import { briefOf } from './brief-of.ts';
import { callModel } from './call-model.ts';
import { draftFrom } from './draft-from.ts';
import type { Ports } from './ports/ports.ts';
import type { Turn } from './turn.ts';

/** The embedded model quotes a few passages. */
const maxOutputTokens = 1_000;

/**
 * Answers what was asked beside something that goes straight to a person: in the help centre's own
 * words, by the model that makes none of its own, since no other is asked once the gate has
 * spoken. Finding nothing it leaves the whole message to the person.
 */
export async function answerBeside(turn: Turn, ports: Ports): Promise<Turn> {
  const { beside, gathered } = turn;
  if (!beside || !gathered?.answerable) return turn;
  const text = beside.asked.map(({ span }) => span).join(' ');
  const heard = await callModel(
    turn,
    { ...ports, model: ports.fallbackModel },
    'beside',
    {
      role: turn.role,
      system: [],
      tools: [],
      toolChoice: 'none',
      messages: [{ role: 'user', blocks: [{ type: 'text', text }] }],
      maxOutputTokens,
      brief: { ...briefOf(turn), text, intents: beside.asked, smallTalk: undefined },
    },
    { mayDegrade: false },
  );
  if (!heard.ok) return turn;
  const modelCalls = [...turn.modelCalls, ...heard.records];
  const { blocks, stop, templated } = heard.response;
  // A line that the desk wrote is no answer: it says that none was found.
  if (stop !== 'end' || templated) return { ...turn, modelCalls };
  const draft = draftFrom(turn, ports, blocks);
  return { ...turn, modelCalls, ...(draft.text ? { draft } : {}) };
}
