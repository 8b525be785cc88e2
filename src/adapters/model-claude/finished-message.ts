import type { AssistantBlock, ModelResponse } from '#engine/ports/model.ts';
import { citationFrom, type GrowingBlock, type MessageSoFar } from './message-accumulator.ts';
import { keepRaw } from './raw-content.ts';

type Finished = Pick<ModelResponse, 'blocks' | 'raw' | 'stop'>;

const stops: Record<string, ModelResponse['stop']> = {
  end_turn: 'end',
  stop_sequence: 'end',
  tool_use: 'tool-calls',
  max_tokens: 'max-tokens',
  refusal: 'refusal',
  pause_turn: 'paused',
  model_context_window_exceeded: 'context-exceeded',
};

/**
 * What a complete message says. Tool calls come out only when the model stopped to call them and
 * the input of each is whole; a message with a broken call counts as cut at its longest length.
 */
export function finishedMessage(message: MessageSoFar, requestedModel: string, unitPlaces: number[][]): Finished {
  const growing = [...message.blocks.entries()].sort(([a], [b]) => a - b).map(([, block]) => block);
  const stop = Object.hasOwn(stops, message.stopReason ?? '') ? stops[message.stopReason ?? ''] : undefined;
  const inputs = new Map(growing.filter(isToolUse).map((block) => [block, parseToolInput(block.json)]));
  switch (stop) {
    case undefined:
      return { stop: 'unknown', blocks: texts(growing, unitPlaces) };
    case 'refusal':
      // The provider asks that what came before a refusal is thrown away.
      return { stop, blocks: [] };
    case 'tool-calls': {
      if (inputs.size === 0) return { stop: 'unknown', blocks: texts(growing, unitPlaces) };
      if ([...inputs.values()].includes(undefined)) return { stop: 'max-tokens', blocks: texts(growing, unitPlaces) };
      const blocks = growing.flatMap((block) =>
        isToolUse(block) ? [toolCall(block, inputs.get(block))] : texts([block], unitPlaces),
      );
      return { stop, blocks, raw: keepRaw(requestedModel, rawBlocks(growing, inputs)) };
    }
    default: {
      const blocks = texts(growing, unitPlaces);
      // A call that was never made cannot be sent back: it would need a result.
      return inputs.size > 0
        ? { stop, blocks }
        : { stop, blocks, raw: keepRaw(requestedModel, rawBlocks(growing, inputs)) };
    }
  }
}

/** The input as an object, or undefined: cut text, a list and a bare value are no input. */
export function parseToolInput(json: string): Record<string, unknown> | undefined {
  try {
    // A tool without parameters streams no JSON at all.
    const value: unknown = JSON.parse(json || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function isToolUse({ block }: GrowingBlock): boolean {
  return block.type === 'tool_use';
}

function toolCall({ block }: GrowingBlock, input: unknown): AssistantBlock {
  return { type: 'tool-call', id: String(block.id), name: String(block.name), input };
}

function texts(growing: GrowingBlock[], unitPlaces: number[][]): AssistantBlock[] {
  return growing.flatMap(({ block }): AssistantBlock[] => {
    if (block.type !== 'text' || typeof block.text !== 'string' || !block.text) return [];
    const given = Array.isArray(block.citations) ? block.citations : [];
    const citations = given.flatMap((citation) => citationFrom(citation, unitPlaces) ?? []);
    return [{ type: 'text', text: block.text, citations }];
  });
}

/** Everything that can go back: the API refuses blank text, and blocks we could not follow are incomplete. */
function rawBlocks(growing: GrowingBlock[], inputs: Map<GrowingBlock, unknown>): Record<string, unknown>[] {
  return growing.flatMap((grown) => {
    if (!grown.faithful) return [];
    if (grown.block.type === 'text' && !String(grown.block.text ?? '').trim()) return [];
    return [inputs.has(grown) ? { ...grown.block, input: inputs.get(grown) } : grown.block];
  });
}
