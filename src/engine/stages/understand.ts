import { updateMemory } from '#domain/policy/update-memory.ts';
import { askClassifier } from '../ask-classifier.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';
import { typedDecision } from '../typed-decision.ts';

/**
 * Reads what the newest message(s) want. The local classifier goes first; the `classify` model is
 * asked only where the local one is not sure, and the local answer stands when it cannot be asked.
 */
export async function understand(turn: Turn, ports: Ports): Promise<Turn> {
  const customerTexts = turn.snapshot.messages.filter((m) => m.author.kind === 'customer').map((m) => m.text);
  const fresh = turn.snapshot.unanswered.length;
  const answersCard = typedDecision(turn) !== null;
  // A bare "yes" wants what the message before it wanted.
  const texts =
    answersCard || fresh === 0
      ? customerTexts.slice(0, customerTexts.length - fresh).slice(-1)
      : customerTexts.slice(-fresh);
  const read = texts.length > 0 ? texts : customerTexts.slice(-1);
  const earlier = customerTexts.slice(0, Math.max(0, customerTexts.length - Math.max(fresh, 1)));
  const lastAnswer = turn.snapshot.messages.findLast((m) => m.author.kind === 'ai' || m.author.kind === 'human')?.text;

  const local = await ports.comprehension.understand({
    texts: read,
    earlier: fresh > 0 ? earlier : [],
    lastAnswer,
    language: turn.snapshot.conversation.language ?? turn.snapshot.customer.locale,
  });
  const { understanding, modelCalls } = await askClassifier(turn, ports, local, read.join('\n\n'));
  return {
    ...turn,
    text: read.join('\n\n'),
    understanding,
    language: understanding.language,
    modelCalls: [...turn.modelCalls, ...modelCalls],
    memory: fresh > 0 ? updateMemory(turn.memory, understanding) : turn.memory,
    events: [
      ...turn.events,
      {
        type: 'message-understood',
        turnId: turn.claim.turnId,
        intents: understanding.intents.map((i) => i.intent),
        language: understanding.language,
      },
    ],
  };
}
