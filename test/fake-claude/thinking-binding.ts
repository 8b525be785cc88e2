import { createHmac } from 'node:crypto';
import { promptSegments, rollingHash, segment } from './prompt-segments.ts';
import { invalid, type Rejection } from './rejection.ts';
import type { WireBlock, WireRequest } from './wire-request.ts';

/** Fixed, so that a restarted fake still knows what it signed. */
const secret = 'fake-claude';

/** Follows the prompt block by block, so that each thinking block can be bound to all before it. */
export interface PrefixTrail {
  /** Signs a thinking block that comes next. */
  sign(thinking: string): string;
  add(block: WireBlock): void;
}

export function trailOf(request: WireRequest, account: string): PrefixTrail {
  let hash = promptSegments(request).reduce((before, { canonical }) => rollingHash(before, canonical), '');
  return {
    sign: (thinking) => signature(request.model, account, hash, thinking),
    add: (block) => {
      hash = rollingHash(hash, segment('messages', '', block, 'assistant').canonical);
    },
  };
}

/**
 * A thinking block may come back only behind exactly what stood before it. Blocks of another
 * model or account are dropped without a word, as the API does, so they are not checked here.
 */
export function checkThinkingBinding(request: WireRequest, account: string): Rejection | undefined {
  let hash = '';
  for (const { block, canonical, path, role } of promptSegments(request)) {
    if (role === 'assistant' && block.type === 'thinking') {
      const [model, owner, prefix, mac] = String(block.signature).split('.');
      const thinking = String(block.thinking ?? '');
      if (mac === undefined || mac !== macOf([model, owner, prefix].join('.'), thinking)) {
        return invalid(`${path}: Invalid \`signature\` in \`thinking\` block`);
      }
      if (model === short(request.model) && owner === short(account) && prefix !== short(hash)) {
        return invalid(
          `${path}: \`thinking\` blocks cannot be replayed after the content before them changed. Send the conversation as it was when the block was produced, or remove the block.`,
        );
      }
    }
    hash = rollingHash(hash, canonical);
  }
  return undefined;
}

function signature(model: string, account: string, hash: string, thinking: string): string {
  const head = [short(model), short(account), short(hash)].join('.');
  return `${head}.${macOf(head, thinking)}`;
}

function macOf(head: string, thinking: string): string {
  return createHmac('sha256', secret).update(head).update('\n').update(thinking).digest('base64url');
}

function short(text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 16);
}
