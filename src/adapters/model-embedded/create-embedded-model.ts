import type { Desk } from '#domain/desk.ts';
import { noUsage } from '#domain/usage.ts';
import {
  type AssistantBlock,
  type ModelEvent,
  ModelFault,
  type ModelPort,
  type ModelRequest,
  type ModelResponse,
} from '#engine/ports/model.ts';
import { planReply } from './plan-reply.ts';

/** Says which generation of these rules answered; raise it when answers change. */
export const embeddedModelName = 'embedded-1';

/**
 * Answers without a key: the desk's procedures, and the help centre in its own words. It works in
 * the same loop as Claude, on `brief` instead of prose.
 *
 * Contract: as `ModelPort`. A request without a brief, or for JSON, is `unavailable`: those have
 * templates of their own.
 */
export function createEmbeddedModel({ desk }: { desk: Desk }): ModelPort {
  return {
    async *stream(request, signal) {
      const started = performance.now();
      if (signal.aborted) throw new ModelFault('aborted', 'The call was aborted.');
      if (!request.brief || request.output)
        throw new ModelFault('unavailable', 'The embedded model only answers customers.');
      const { parts, calls, templated } = planReply(request, request.brief, desk);
      const blocks: AssistantBlock[] = [];
      for (const part of parts) {
        blocks.push({ type: 'text', text: part.text, citations: part.citations });
        for (const text of sentences(part.text)) yield { type: 'text', text } satisfies ModelEvent;
        for (const citation of part.citations) yield { type: 'citation', citation } satisfies ModelEvent;
      }
      blocks.push(...callBlocks(calls, request));
      const latencyMs = Math.round(performance.now() - started);
      const response: ModelResponse = {
        blocks,
        stop: calls.length ? 'tool-calls' : 'end',
        usage: noUsage,
        model: embeddedModelName,
        provider: 'embedded',
        latencyMs,
        firstTokenMs: latencyMs,
        templated,
        retries: [],
      };
      yield { type: 'finished', response };
    },
  };
}

/** Ids that a replay makes again, and that no earlier call of the turn has. */
function callBlocks(calls: { name: string; input: unknown }[], request: ModelRequest): AssistantBlock[] {
  const asked = request.messages.flatMap((message) =>
    message.role === 'assistant'
      ? message.blocks.flatMap((block) => (block.type === 'tool-call' ? [block.id] : []))
      : [],
  );
  const taken = new Set([...asked, ...(request.brief?.results ?? []).map((result) => result.callId)]);
  let number = 0;
  return calls.map(({ name, input }) => {
    do number++;
    while (taken.has(`call_${number}`));
    return { type: 'tool-call', id: `call_${number}`, name, input };
  });
}

function sentences(text: string): string[] {
  return text.match(/[^.!?\n]+[.!?]*\s*|[.!?\n]+\s*/g) ?? [text];
}
