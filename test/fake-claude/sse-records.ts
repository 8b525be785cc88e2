import type { MessageBlock } from './message-blocks.ts';
import type { Reply, WireUsage } from './reply.ts';
import { estimateTokens, tokensOfBlock } from './token-estimate.ts';

/** One record of the stream: `event: …`, `data: …`, blank line. */
export interface SseRecord {
  event: string;
  data: unknown;
  /** Tokens it stands for: 0 for frame records. Latency goes by it. */
  tokens: number;
}

export interface MessageHead {
  id: string;
  model: string;
  usage: WireUsage;
}

/** Characters in a text or JSON delta: a few words, as on the wire. */
const deltaCharacters = 24;

export function encodeRecord(record: SseRecord): string {
  const data = typeof record.data === 'string' ? record.data : JSON.stringify(record.data);
  return `event: ${record.event}\ndata: ${data}\n\n`;
}

/** The whole message as records, in the API's order. */
export function messageRecords(head: MessageHead, blocks: MessageBlock[], reply: Reply): SseRecord[] {
  const records: SseRecord[] = [
    frame('message_start', { message: { ...emptyMessage(head), usage: usageBody(head.usage, 1) } }),
    ...blocks.flatMap(blockRecords),
    frame('message_delta', {
      delta: {
        stop_reason: stopReason(reply),
        stop_sequence: null,
        stop_details: reply.stopDetails ?? null,
        container: null,
      },
      usage: deltaUsage(head.usage, blocks),
    }),
    frame('message_stop', {}),
  ];
  records.splice(2, 0, frame('ping', {}));
  for (const extra of [...(reply.extra ?? [])].sort((a, b) => b.before - a.before)) {
    records.splice(extra.before, 0, { event: extra.event, data: extra.data, tokens: 0 });
  }
  return records;
}

/** The same message in one piece, for requests without `stream`. */
export function wholeMessage(head: MessageHead, blocks: MessageBlock[], reply: Reply): Record<string, unknown> {
  return {
    ...emptyMessage(head),
    content: blocks.map(({ block }) => block),
    stop_reason: stopReason(reply),
    stop_details: reply.stopDetails ?? null,
    usage: usageBody(head.usage, head.usage.output_tokens),
  };
}

export function outputTokensOf(blocks: MessageBlock[]): number {
  return blocks.reduce(
    (sum, { block, json }) => sum + (json === undefined ? tokensOfBlock(block) : estimateTokens(json)),
    0,
  );
}

export function stopReason(reply: Reply): string | null {
  if (reply.stop !== undefined) return reply.stop;
  return reply.parts.some((part) => part.type === 'tool-call') ? 'tool_use' : 'end_turn';
}

function emptyMessage(head: MessageHead): Record<string, unknown> {
  return {
    id: head.id,
    type: 'message',
    role: 'assistant',
    model: head.model,
    content: [],
    container: null,
    diagnostics: null,
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
  };
}

function usageBody(usage: WireUsage, outputTokens: number): Record<string, unknown> {
  return {
    input_tokens: usage.input_tokens,
    cache_creation_input_tokens: usage.cache_creation_input_tokens,
    cache_read_input_tokens: usage.cache_read_input_tokens,
    cache_creation: {
      ephemeral_5m_input_tokens: usage.ephemeral_5m_input_tokens,
      ephemeral_1h_input_tokens: usage.ephemeral_1h_input_tokens,
    },
    output_tokens: outputTokens,
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: 'standard',
    inference_geo: 'global',
    speed: 'standard',
  };
}

function deltaUsage(usage: WireUsage, blocks: MessageBlock[]): Record<string, unknown> {
  const thinking = blocks.filter(({ part }) => part.type === 'thinking');
  return {
    input_tokens: usage.input_tokens,
    cache_creation_input_tokens: usage.cache_creation_input_tokens,
    cache_read_input_tokens: usage.cache_read_input_tokens,
    output_tokens: usage.output_tokens,
    output_tokens_details: { thinking_tokens: outputTokensOf(thinking) },
    server_tool_use: null,
  };
}

function blockRecords({ block, part, json }: MessageBlock, index: number): SseRecord[] {
  const start = (content: Record<string, unknown>) => frame('content_block_start', { index, content_block: content });
  const delta = (body: Record<string, unknown>, tokens: number): SseRecord => ({
    event: 'content_block_delta',
    data: { type: 'content_block_delta', index, delta: body },
    tokens,
  });
  const stop = frame('content_block_stop', { index });
  switch (part.type) {
    case 'text': {
      const cites = ((block.citations ?? []) as unknown[]).map((citation) =>
        delta({ type: 'citations_delta', citation }, 0),
      );
      const texts = pieces(part.text).map((text) => delta({ type: 'text_delta', text }, estimateTokens(text)));
      const body = part.citesLast ? [...texts, ...cites] : [...cites, ...texts];
      return [start({ type: 'text', text: '', citations: block.citations === null ? null : [] }), ...body, stop];
    }
    case 'thinking': {
      const thoughts = pieces(String(block.thinking)).map((thinking) =>
        delta({ type: 'thinking_delta', thinking }, estimateTokens(thinking)),
      );
      const signature = delta({ type: 'signature_delta', signature: block.signature }, 0);
      return [start({ type: 'thinking', thinking: '', signature: '' }), ...thoughts, signature, stop];
    }
    case 'tool-call': {
      const deltas = pieces(json ?? '').map((text) =>
        delta({ type: 'input_json_delta', partial_json: text }, estimateTokens(text)),
      );
      return [
        start({ ...block, input: {} }),
        delta({ type: 'input_json_delta', partial_json: '' }, 0),
        ...deltas,
        stop,
      ];
    }
    case 'unknown-block':
      return [start(part.block), ...(part.deltas ?? []).map((body) => delta(body, 0)), stop];
  }
}

function frame(event: string, body: Record<string, unknown>): SseRecord {
  return { event, data: { type: event, ...body }, tokens: 0 };
}

/** Never cuts a surrogate pair in two. */
function pieces(text: string): string[] {
  const characters = [...text];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += deltaCharacters) {
    parts.push(characters.slice(at, at + deltaCharacters).join(''));
  }
  return parts;
}
