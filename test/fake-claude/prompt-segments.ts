import { hash } from 'node:crypto';
import { tokensOfBlock } from './token-estimate.ts';
import { blocksOf, type WireBlock, type WireRequest } from './wire-request.ts';

/** One block of the prompt in the order the model reads: tools, system, messages. */
export interface Segment {
  section: 'tools' | 'system' | 'messages';
  role?: string;
  /** `messages.1.content.0` */
  path: string;
  block: WireBlock;
  /** The block's meaning as text: cache marks and what the API ignores are left out. */
  canonical: string;
  tokens: number;
  cacheControl?: { type: string; ttl?: string };
}

/** Several rules walk the same request. */
const walked = new WeakMap<WireRequest, readonly Segment[]>();

export function promptSegments(request: WireRequest): readonly Segment[] {
  const known = walked.get(request);
  if (known) return known;
  const segments = readSegments(request);
  walked.set(request, segments);
  return segments;
}

function readSegments(request: WireRequest): Segment[] {
  const tools = (request.tools ?? []).map((tool, index) =>
    segment('tools', `tools.${index}`, { type: 'tool', ...tool } as WireBlock),
  );
  const system = blocksOf(request.system).map((block, index) => segment('system', `system.${index}`, block));
  const messages = request.messages.flatMap((message, index) =>
    blocksOf(message.content)
      .map((block, at) => segment('messages', `messages.${index}.content.${at}`, block, message.role))
      .filter(({ block }) => !(block.type === 'text' && block.text === '')),
  );
  return [...tools, ...system, ...messages];
}

export function segment(section: Segment['section'], path: string, block: WireBlock, role?: string): Segment {
  const canonical = `${role ?? section}:${JSON.stringify(essence(block))}`;
  return {
    section,
    role,
    path,
    block,
    canonical,
    tokens: tokensOfBlock(block),
    cacheControl: (block.cache_control ?? undefined) as Segment['cacheControl'],
  };
}

/** Hash of everything up to and including a segment. */
export function rollingHash(before: string, text: string): string {
  return hash('sha256', `${before}\n${text}`, 'base64url');
}

function essence(block: WireBlock): unknown {
  switch (block.type) {
    case 'text':
      return ['text', block.text];
    case 'tool_use':
      return ['tool_use', block.id, block.name, block.input];
    default:
      return withoutCacheControl(block);
  }
}

function withoutCacheControl(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCacheControl);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) =>
      key === 'cache_control' ? [] : [[key, withoutCacheControl(child)]],
    ),
  );
}
