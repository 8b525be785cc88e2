/** A content block as it came over the wire: only `type` is certain. */
export interface WireBlock {
  type: string;
  [field: string]: unknown;
}

export interface WireMessage {
  role: string;
  content: string | WireBlock[];
}

export interface WireTool {
  name: string;
  description?: string;
  input_schema?: Record<string, unknown>;
  strict?: boolean;
  [field: string]: unknown;
}

/** The body of `POST /v1/messages`, after the shape rules took it. */
export interface WireRequest {
  model: string;
  max_tokens: number;
  messages: WireMessage[];
  system?: string | WireBlock[];
  tools?: WireTool[];
  tool_choice?: { type: string; name?: string; disable_parallel_tool_use?: boolean };
  thinking?: { type: string; display?: string; [field: string]: unknown };
  output_config?: { effort?: string; format?: { type: string; schema: Record<string, unknown> } };
  stream?: boolean;
  cache_control?: { type: string; ttl?: string };
  [field: string]: unknown;
}

/** A string is shorthand for one text block. */
export function blocksOf(content: string | WireBlock[] | undefined): WireBlock[] {
  if (content === undefined) return [];
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}

/** All search results in the order that `search_result_index` counts them. */
export function searchResultsOf(request: WireRequest): WireBlock[] {
  return request.messages.flatMap((message) =>
    blocksOf(message.content).flatMap((block) => {
      if (block.type === 'search_result') return [block];
      if (block.type !== 'tool_result' || !Array.isArray(block.content)) return [];
      return (block.content as WireBlock[]).filter((child) => child.type === 'search_result');
    }),
  );
}

export function citationsEnabled(block: WireBlock): boolean {
  return (block.citations as { enabled?: boolean } | undefined)?.enabled === true;
}
