import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

// Total: a value that JSON cannot hold (a cycle, an exotic object) still gets a stable text.
const canonical = stringify.configure({ deterministic: true, bigint: true });

/**
 * Names one exact call: the same for the same arguments in any key order, different when anything
 * differs. A yes of a customer or of the team is bound to it. Hex SHA-256.
 */
export function argumentsHash(tool: string, input: Record<string, unknown>): string {
  return createHash('sha256')
    .update(canonical([tool, input]) ?? '')
    .digest('hex');
}
