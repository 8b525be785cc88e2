import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a signature is for; a signature for one purpose is worth nothing for another. */
export type Purpose =
  | 'session'
  | 'source-token'
  | 'widget-session'
  | 'confirm-card'
  | 'one-time-code'
  | 'email-thread'
  | 'webhook'
  | 'connector';

/** Signs and checks short texts with keys derived from the desk's one secret. */
export interface Signer {
  sign(purpose: Purpose, text: string): string;
  /** Constant-time. */
  verify(purpose: Purpose, text: string, signature: string): boolean;
  /** A 256-bit key for libraries that sign by themselves (sessions, tokens). */
  key(purpose: Purpose): Uint8Array;
}

/** Makes a signer whose keys are derived by HKDF, one per purpose. */
export function createSigner(secret: string): Signer {
  const key = (purpose: Purpose) => new Uint8Array(hkdfSync('sha256', secret, 'handrail', purpose, 32));
  const sign = (purpose: Purpose, text: string) => createHmac('sha256', key(purpose)).update(text).digest('base64url');
  return {
    key,
    sign,
    verify(purpose, text, signature) {
      const wanted = Buffer.from(sign(purpose, text));
      const given = Buffer.from(signature);
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}
