import { noUsage, type Usage } from '#domain/usage.ts';
import type { ModelCitation, ModelEvent } from '#engine/ports/model.ts';
import { usageFrom } from './usage-from.ts';

type Fields = Record<string, unknown>;

/** What a listener hears while the message grows. */
export type HeardEvent = Exclude<ModelEvent, { type: 'finished' }>;

/** A content block while it grows. */
export interface GrowingBlock {
  /** As the provider sent it, with the deltas applied; a tool call's input is still empty. */
  block: Fields;
  /** The tool call's input as text. */
  json: string;
  /** False when a delta came that we do not know: the block cannot be sent back. */
  faithful: boolean;
}

/** What a stream has told so far. */
export interface MessageSoFar {
  started: boolean;
  /** `message_stop` was seen: only then is the message complete. */
  stopped: boolean;
  model?: string;
  stopReason?: string;
  usage: Usage;
  /** By the provider's index. */
  blocks: Map<number, GrowingBlock>;
}

export function emptyMessage(): MessageSoFar {
  return { started: false, stopped: false, usage: noUsage, blocks: new Map() };
}

/**
 * Applies one event of the stream and says what a listener may hear of it. Types that nobody knows
 * are passed over, as the API asks. The SDK's own accumulator completes truncated tool input in
 * silence; this one keeps the text as it came.
 */
export function takeEvent(message: MessageSoFar, event: unknown, unitPlaces: number[][]): HeardEvent[] {
  const fields = fieldsOf(event);
  switch (fields.type) {
    case 'message_start': {
      const start = fieldsOf(fields.message);
      message.started = true;
      if (typeof start.model === 'string') message.model = start.model;
      message.usage = usageFrom(message.usage, start.usage);
      return [];
    }
    case 'content_block_start': {
      const block = { ...fieldsOf(fields.content_block) };
      message.blocks.set(Number(fields.index), { block, json: '', faithful: true });
      return typeof block.text === 'string' && block.text ? [{ type: 'text', text: block.text }] : [];
    }
    case 'content_block_delta': {
      const growing = message.blocks.get(Number(fields.index));
      return growing ? takeDelta(growing, fieldsOf(fields.delta), unitPlaces) : [];
    }
    case 'message_delta': {
      const reason = fieldsOf(fields.delta).stop_reason;
      if (typeof reason === 'string') message.stopReason = reason;
      message.usage = usageFrom(message.usage, fields.usage);
      return [];
    }
    case 'message_stop':
      message.stopped = true;
      return [];
    default:
      return [];
  }
}

function takeDelta(growing: GrowingBlock, delta: Fields, unitPlaces: number[][]): HeardEvent[] {
  const { block } = growing;
  switch (delta.type) {
    case 'text_delta': {
      const text = String(delta.text ?? '');
      block.text = String(block.text ?? '') + text;
      return text ? [{ type: 'text', text }] : [];
    }
    case 'citations_delta': {
      block.citations = [...(Array.isArray(block.citations) ? block.citations : []), delta.citation];
      const citation = citationFrom(delta.citation, unitPlaces);
      return citation ? [{ type: 'citation', citation }] : [];
    }
    case 'input_json_delta':
      growing.json += String(delta.partial_json ?? '');
      return [];
    case 'thinking_delta':
      block.thinking = String(block.thinking ?? '') + String(delta.thinking ?? '');
      return [];
    case 'signature_delta':
      block.signature = delta.signature;
      return [];
    default:
      growing.faithful = false;
      return [];
  }
}

/** A citation of a search result; other kinds point at things we never send. */
export function citationFrom(given: unknown, unitPlaces: number[][]): ModelCitation | undefined {
  const { type, source, title, cited_text, search_result_index, start_block_index, end_block_index } = fieldsOf(given);
  if (type !== 'search_result_location' || typeof source !== 'string') return undefined;
  const from = Number(start_block_index);
  const to = Number(end_block_index);
  const places = unitPlaces[Number(search_result_index)];
  return {
    source,
    title: typeof title === 'string' ? title : '',
    quote: typeof cited_text === 'string' ? cited_text : '',
    from: places?.[from] ?? from,
    to: (places?.[to - 1] ?? to - 1) + 1,
  };
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
