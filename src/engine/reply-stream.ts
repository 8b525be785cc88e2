import { releaseSentences } from '#domain/draft-checks/release-sentences.ts';
import { mayStream } from './may-stream.ts';
import type { ModelEvent } from './ports/model.ts';
import type { Ports } from './ports/ports.ts';
import { readEvidenceOf } from './read-evidence-of.ts';
import type { Turn } from './turn.ts';

export interface ReplyStream {
  /** Reads the evidence, while the model is still thinking. */
  prepare(): void;
  /** Contract: throws what an earlier part met on its way out, as `TurnLost`. */
  take(event: ModelEvent): void;
  /** The model has written all: what is not on its way yet comes with the commit, a moment later. */
  end(): void;
  /** Resolves when what may go out is out. Contract: throws as `take`. */
  flush(): Promise<void>;
  /** Takes back what was published: the text does not become the reply after all. */
  restart(): Promise<void>;
}

/** Without one of these no sentence ends. */
const sentenceEnd = /[.!?…。！？:\n]/;

/**
 * Lets a reply reach the customer while it is written, sentence by sentence, and only sentences
 * that passed the checks that can run on one sentence. What is held back comes with the commit.
 * The model is not kept waiting: sentences that come while one is on its way go out together.
 */
export function createReplyStream(turn: Turn, ports: Ports): ReplyStream {
  let open = mayStream(turn, ports);
  let text = '';
  let released = 0;
  let underWay: Promise<void> | undefined;
  let fault: { met: unknown } | undefined;

  let ended = false;

  const nextPart = (): string => {
    if (!open || ended || !sentenceEnd.test(text.slice(released))) return '';
    const release = releaseSentences(text, readEvidenceOf(turn, ports), released);
    // Nothing after a sentence that is held back goes out.
    if (release.held.length > 0) open = false;
    released = release.released;
    return release.text;
  };
  const send = async (first: string) => {
    for (let part = first; part; part = nextPart()) {
      const { turnId } = turn.claim;
      const event = { type: 'reply-streamed', turnId, index: turn.streamed.next, text: part } as const;
      turn.streamed.next++;
      turn.streamed.standing = true;
      // Somebody stopped all sending: the rest waits for the commit, which will not send it either.
      if (!(await ports.store.publish(turn.claim, [event]))) open = false;
    }
  };
  const flush = async () => {
    await underWay;
    if (fault) throw fault.met;
  };
  return {
    prepare() {
      if (open) readEvidenceOf(turn, ports);
    },
    take(event) {
      if (fault) throw fault.met;
      if (!open || event.type !== 'text') return;
      text += event.text;
      if (underWay) return;
      const part = nextPart();
      if (!part) return;
      underWay = send(part)
        .catch((met: unknown) => {
          fault = { met };
        })
        .finally(() => {
          underWay = undefined;
        });
    },
    end() {
      ended = true;
    },
    flush,
    async restart() {
      await flush();
      text = '';
      released = 0;
      ended = false;
      open = mayStream(turn, ports);
      await retract(turn, ports, 'It is written anew.');
    },
  };
}

/** Takes back what of the reply the customer has seen so far. */
export async function retract(turn: Turn, ports: Ports, reason: string): Promise<void> {
  if (!turn.streamed.standing) return;
  turn.streamed.standing = false;
  await ports.store.publish(turn.claim, [{ type: 'reply-retracted', turnId: turn.claim.turnId, reason }]);
}
