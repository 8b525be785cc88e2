import { readEvidence } from '#domain/draft-checks/read-evidence.ts';
import { releaseSentences } from '#domain/draft-checks/release-sentences.ts';
import { evidenceOf } from './evidence-of.ts';
import { mayStream } from './may-stream.ts';
import type { ModelEvent } from './ports/model.ts';
import type { Ports } from './ports/ports.ts';
import type { Turn } from './turn.ts';

export interface ReplyStream {
  take(event: ModelEvent): Promise<void>;
  /** Takes back what was published: the text does not become the reply after all. */
  restart(): Promise<void>;
  /** Parts published so far. */
  published(): number;
}

/**
 * Lets a reply reach the customer while it is written, sentence by sentence, and only sentences
 * that passed the checks that can run on one sentence. What is held back comes with the commit.
 */
export function createReplyStream(turn: Turn, ports: Ports): ReplyStream {
  const open = mayStream(turn, ports);
  const evidence = open ? readEvidence(evidenceOf(turn, ports)) : undefined;
  let text = '';
  let released = 0;
  let count = 0;
  return {
    async take(event) {
      if (!evidence || event.type !== 'text') return;
      text += event.text;
      const release = releaseSentences(text, evidence, released);
      if (!release.text) return;
      released = release.released;
      await ports.store.publish(turn.claim, [
        { type: 'reply-streamed', turnId: turn.claim.turnId, index: turn.streamed + count, text: release.text },
      ]);
      count++;
    },
    async restart() {
      text = '';
      released = 0;
      if (count === 0) return;
      await ports.store.publish(turn.claim, [
        { type: 'reply-retracted', turnId: turn.claim.turnId, reason: 'It is written anew.' },
      ]);
    },
    published: () => count,
  };
}
