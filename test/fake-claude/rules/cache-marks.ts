import { promptSegments } from '../prompt-segments.ts';
import { invalid, type Rejection } from '../rejection.ts';
import type { WireRequest } from '../wire-request.ts';

const mostMarks = 4;

/** Cache breakpoints: at most four, not on thinking, one hour before five minutes. */
export function checkCacheMarks(request: WireRequest): Rejection | undefined {
  const marked = promptSegments(request).filter((part) => part.cacheControl);
  const count = marked.length + (request.cache_control ? 1 : 0);
  if (count > mostMarks) {
    return invalid(`A maximum of ${mostMarks} blocks with cache_control may be provided. Found ${count}.`);
  }
  let short = false;
  for (const { block, cacheControl, path } of marked) {
    if (block.type === 'thinking' || block.type === 'redacted_thinking') {
      return invalid(`${path}.cache_control: \`thinking\` blocks cannot have cache_control`);
    }
    if (cacheControl?.type !== 'ephemeral') return invalid(`${path}.cache_control.type: Input should be 'ephemeral'`);
    const ttl = cacheControl.ttl ?? '5m';
    if (ttl !== '5m' && ttl !== '1h') return invalid(`${path}.cache_control.ttl: Input should be '5m' or '1h'`);
    if (ttl === '1h' && short) {
      return invalid(
        `${path}.cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block.`,
      );
    }
    short ||= ttl === '5m';
  }
  return undefined;
}
