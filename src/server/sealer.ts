import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keeps tokens of other services unreadable in the database. */
export interface Sealer {
  seal(text: string): string;
  /** Undefined when it was sealed with another secret, or altered. */
  open(sealed: string): string | undefined;
}

const version = 'v1';

/** AES-256-GCM with a key of the server's secret. */
export function createSealer(key: Uint8Array): Sealer {
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [version, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed) {
      const [made, nonce, tag, body] = sealed.split('.');
      if (made !== version || !nonce || !tag || body === undefined) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'));
        decipher.setAuthTag(Buffer.from(tag, 'base64url'));
        return decipher.update(Buffer.from(body, 'base64url'), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
