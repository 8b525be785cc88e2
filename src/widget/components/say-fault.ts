import { ApiFault } from '../api/api-fault.ts';
import type { Strings } from '../locales/strings.ts';

/** What went wrong, in the customer's language where it is a thing that happens; else in the server's words. */
export function sayFault(error: unknown, t: Strings, own: Partial<Record<string, string>> = {}): string {
  if (!(error instanceof ApiFault) || error.status === 0) return t.unreachable;
  const usual: Record<string, string> = {
    rate_limited: t.tooMuch,
    expired: t.expired,
    already_decided: t.expired,
    internal: t.unreachable,
    unavailable: t.unreachable,
  };
  return own[error.code] ?? usual[error.code] ?? (error.message || t.unreachable);
}
