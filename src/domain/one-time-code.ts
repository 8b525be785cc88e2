/** How one-time codes behave. A guess at random is right in 1 of 200,000 conversations: 5 tries of a million codes. */
export const codeRules = {
  digits: 6,
  lifetimeMs: 10 * 60_000,
  tries: 5,
  /** Codes that may be asked for, per conversation and per address, so that nobody's mailbox is flooded. */
  limits: [
    { codes: 3, withinMs: 10 * 60_000 },
    { codes: 8, withinMs: 24 * 60 * 60_000 },
  ],
} as const;

/** A code that was sent, without the code itself. */
export interface SentCode {
  expiresAt: Date;
  /** Tries so far, the present one counted. */
  tries: number;
  usedAt?: Date;
}

export type CodeVerdict =
  | { kind: 'accepted' }
  | { kind: 'refused'; because: 'not-sent' | 'expired' | 'used' | 'too-many-tries' }
  | { kind: 'refused'; because: 'wrong'; triesLeft: number };

/** Judges one try. Whether the digits match is looked at last, so a late or spent code says nothing about itself. */
export function judgeCode(sent: SentCode | undefined, matches: boolean, now: Date): CodeVerdict {
  if (!sent) return { kind: 'refused', because: 'not-sent' };
  if (sent.usedAt) return { kind: 'refused', because: 'used' };
  if (now >= sent.expiresAt) return { kind: 'refused', because: 'expired' };
  if (sent.tries > codeRules.tries) return { kind: 'refused', because: 'too-many-tries' };
  if (!matches) return { kind: 'refused', because: 'wrong', triesLeft: codeRules.tries - sent.tries };
  return { kind: 'accepted' };
}

/** Says whether another code may be sent, given when the earlier ones were. */
export function maySendCode(sentAt: readonly Date[], now: Date): { ok: true } | { ok: false; retryAt: Date } {
  for (const { codes, withinMs } of codeRules.limits) {
    const recent = sentAt
      .filter((at) => now.getTime() - at.getTime() < withinMs)
      .sort((a, b) => a.getTime() - b.getTime());
    const oldest = recent[recent.length - codes];
    if (oldest) return { ok: false, retryAt: new Date(oldest.getTime() + withinMs) };
  }
  return { ok: true };
}

/** A code from a source of chance that gives whole numbers from 0 to below its argument, each as likely. */
export function makeCode(below: (limit: number) => number): string {
  return String(below(10 ** codeRules.digits)).padStart(codeRules.digits, '0');
}

/** `ana@example.com` as `a•••@example.com`: enough to recognise, too little to learn. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const first = [...email][0] ?? '';
  return at > 0 ? `${first}•••${email.slice(at)}` : '•••';
}
