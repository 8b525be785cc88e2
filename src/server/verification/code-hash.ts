import type { Signer } from '../signer.ts';

/** What a code is bound to: the same digits are worth nothing in another conversation or for another address. */
export interface CodeScope {
  conversationId: string;
  email: string;
}

const textOf = ({ conversationId, email }: CodeScope, code: string) =>
  [conversationId, email.toLowerCase(), code].join('\n');

/** Keyed, because a million plain hashes are made in a second. */
export function hashCode(signer: Signer, scope: CodeScope, code: string): string {
  return signer.sign('one-time-code', textOf(scope, code));
}

/** Constant-time. */
export function codeMatches(signer: Signer, scope: CodeScope, code: string, hash: string): boolean {
  return signer.verify('one-time-code', textOf(scope, code), hash);
}
