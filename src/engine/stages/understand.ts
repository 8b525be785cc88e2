import { ownWords } from '#domain/own-words.ts';
import { type AnswersBefore, updateMemory } from '#domain/policy/update-memory.ts';
import { signalNames, type Understanding } from '#domain/understanding.ts';
import { askClassifier } from '../ask-classifier.ts';
import { askedSlot } from '../asked-slot.ts';
import { gateFor } from '../gate-for.ts';
import { messagesToRead } from '../messages-to-read.ts';
import type { Ports } from '../ports/ports.ts';
import type { AskedSlot, Turn } from '../turn.ts';
import { typedDecision } from '../typed-decision.ts';

/**
 * Reads what the newest message(s) want. The local classifier goes first; the `classify` model is
 * asked only where the local one is not sure, and the local answer stands when it cannot be asked.
 */
export async function understand(turn: Turn, ports: Ports): Promise<Turn> {
  const fresh = turn.snapshot.unanswered.length;
  const reading = await readNewest(turn, ports);
  const { read, since } = reading;
  const asked = unlessElsewhere(askedSlot(turn, ports.desk), reading.local, ports.desk.thresholds.draftBelow);
  const local = asked ? answering(reading.local, asked) : reading.local;
  // A yes or no to a card is plain; what it answers was read, and weighed, when it came.
  const { understanding: final, modelCalls } = typedDecision(turn)
    ? { understanding: { ...local, signals: quiet }, modelCalls: [] }
    : await askClassifier(turn, ports, local, read.join('\n\n'));
  const counted = (one: Understanding) =>
    fresh > 0 ? updateMemory(turn.memory, one, answersBefore(turn)) : turn.memory;
  const goesToPerson = (one: Understanding) => gateFor(turn, ports, one, counted(one)).length > 0;
  const understanding = final.cascade?.outcome === 'changed' ? withWay(final, local, goesToPerson) : final;
  return {
    ...turn,
    asked,
    text: read.join('\n\n'),
    readSince: since === undefined ? undefined : new Date(since),
    understanding,
    language: understanding.language,
    modelCalls: [...turn.modelCalls, ...modelCalls],
    memory: counted(understanding),
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

/** Keeps it on record when the model's word decided who gets the message. */
function withWay(
  final: Understanding,
  local: Understanding,
  goesToPerson: (one: Understanding) => boolean,
): Understanding {
  const person = goesToPerson(final);
  if (!final.cascade || person === goesToPerson(local)) return final;
  return { ...final, cascade: { ...final.cascade, goesTo: person ? 'person' : 'agent' } };
}

/** What answers the agent's own question is sure to go on with its intent, however little it says by itself. */
const sureAnswer = 0.9;

function answering(local: Understanding, { intent }: AskedSlot): Understanding {
  return { ...local, intents: [{ intent, confidence: sureAnswer }], outOfScope: 1 - sureAnswer, smallTalk: undefined };
}

/** A customer may also want something else now; what is plainly read stands. */
function unlessElsewhere(asked: AskedSlot | undefined, local: Understanding, sure: number): AskedSlot | undefined {
  const [best] = local.intents;
  return best && best.intent !== asked?.intent && best.confidence >= sure ? undefined : asked;
}

function answersBefore({ snapshot }: Turn): AnswersBefore {
  return {
    last: snapshot.messages.findLast(({ author }) => author.kind === 'ai')?.id,
    disliked: snapshot.disliked ?? [],
  };
}

const quiet = Object.fromEntries(
  signalNames.map((name) => [name, { present: false, confidence: 1 }]),
) as Understanding['signals'];

interface Reading {
  /** What was read: the newest message(s), or those a bare "yes" answers. */
  read: string[];
  local: Understanding;
  /** When the oldest of them came, ISO. */
  since?: string;
}

/** The local classifier's reading. A resumed turn keeps the first one: retraining may have changed it. */
async function readNewest(turn: Turn, ports: Ports): Promise<Reading> {
  const recalled = turn.journal.recall('understood');
  if (recalled.state === 'done') return recalled.payload as Reading;
  const { read, before } = messagesToRead(turn);
  // A mail that only passes another one on is read as a whole.
  const texts = read.map((m) => ownWords(m.text) || m.text);
  const local = await ports.comprehension.understand({
    texts,
    earlier: turn.snapshot.unanswered.length > 0 ? before.map((m) => ownWords(m.text)) : [],
    lastAnswer: turn.snapshot.messages.findLast((m) => m.author.kind === 'ai' || m.author.kind === 'human')?.text,
    language: turn.snapshot.conversation.language ?? turn.snapshot.customer.locale,
  });
  const reading: Reading = { read: texts, local, since: read[0]?.createdAt.toISOString() };
  turn.journal.note('understood', reading);
  return reading;
}
