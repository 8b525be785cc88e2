import { releaseSentences } from '#domain/draft-checks/release-sentences.ts';
import { mayStream } from './may-stream.ts';
import type { ModelEvent } from './ports/model.ts';
import type { Ports } from './ports/ports.ts';
import { readEvidenceOf } from './read-evidence-of.ts';
import type { Turn } from './turn.ts';

export interface ReplyStream {
  /** Reads the evidence, while the model is still thinking. */
  prepare(): void;
  take(event: ModelEvent): Promise<void>;
  /** Takes back what was published: the text does not become the reply after all. */
  restart(): Promise<void>;
}

/** Without one of these no sentence ends. */
const sentenceEnd = /[.!?…。！？:\n]/;

/**
 * Lets a reply reach the customer while it is written, sentence by sentence, and only sentences
 * that passed the checks that can run on one sentence. What is held back comes with the commit.
 */
export function createReplyStream(turn: Turn, ports: Ports): ReplyStream {
  let open = mayStream(turn, ports);
  let text = '';
  let released = 0;
  return {
    prepare() {
      if (open) readEvidenceOf(turn, ports);
    },
    async take(event) {
      if (!open || event.type !== 'text') return;
      text += event.text;
      if (!sentenceEnd.test(text.slice(released))) return;
      const release = releaseSentences(text, readEvidenceOf(turn, ports), released);
      // Nothing after a sentence that is held back goes out.
      if (release.held.length > 0) open = false;
      if (!release.text) return;
      released = release.released;
      const { turnId } = turn.claim;
      const part = { type: 'reply-streamed', turnId, index: turn.streamed.next, text: release.text } as const;
      turn.streamed.next++;
      turn.streamed.standing = true;
      // Somebody stopped all sending: the rest waits for the commit, which will not send it either.
      if (!(await ports.store.publish(turn.claim, [part]))) open = false;
    },
    async restart() {
      text = '';
      released = 0;
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
