import type { Cite, Reply, ReplyPart } from './reply.ts';
import type { PrefixTrail } from './thinking-binding.ts';
import { searchResultsOf, type WireBlock, type WireRequest } from './wire-request.ts';

/** A part of a reply as the API would send it: the finished block, and the JSON that a tool call streams. */
export interface MessageBlock {
  block: WireBlock;
  part: ReplyPart;
  /** What `input_json_delta` records add up to. */
  json?: string;
}

/** Gives the parts of a reply their ids, signatures and citations. */
export function messageBlocks(
  reply: Reply,
  request: WireRequest,
  trail: PrefixTrail,
  messageId: string,
): MessageBlock[] {
  return reply.parts.map((part, index) => {
    const made = makeBlock(part, request, trail, `${messageId.slice(4)}${index}`);
    trail.add(made.block);
    return { part, ...made };
  });
}

function makeBlock(
  part: ReplyPart,
  request: WireRequest,
  trail: PrefixTrail,
  suffix: string,
): { block: WireBlock; json?: string } {
  switch (part.type) {
    case 'text': {
      const citations = part.cites?.map((cite) => locate(cite, request)) ?? null;
      return { block: { type: 'text', text: part.text, citations } };
    }
    case 'thinking': {
      const thinking = request.thinking?.display === 'summarized' ? (part.text ?? 'Thinking it through.') : '';
      return { block: { type: 'thinking', thinking, signature: trail.sign(thinking) } };
    }
    case 'tool-call': {
      const json = part.json ?? JSON.stringify(part.input);
      const id = part.id ?? `toolu_${suffix}`;
      return {
        block: { type: 'tool_use', id, name: part.name, input: parsed(json), caller: { type: 'direct' } },
        json,
      };
    }
    case 'unknown-block':
      return { block: part.block as WireBlock };
  }
}

function locate(cite: Cite, request: WireRequest): Record<string, unknown> {
  const results = searchResultsOf(request);
  const index = cite.index ?? results.findIndex((result) => result.source === cite.source);
  const result = results[index];
  const to = cite.to ?? cite.from + 1;
  const units = ((result?.content ?? []) as WireBlock[]).slice(cite.from, to).map((unit) => String(unit.text));
  return {
    type: 'search_result_location',
    cited_text: cite.quote ?? units.join(''),
    source: cite.source ?? String(result?.source ?? ''),
    title: result ? String(result.title) : null,
    search_result_index: Math.max(0, index),
    start_block_index: cite.from,
    end_block_index: to,
  };
}

/** What the API itself would hold as input; a cut JSON has none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json || '{}');
  } catch {
    return {};
  }
}
