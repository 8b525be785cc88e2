import { findPersonalData } from './personal-data.ts';

/**
 * The text with personal data and secrets replaced by what they were: `[email]`, `[card]`. Order
 * and tracking numbers stay, since support needs them. Pure, total, and doing it twice changes
 * nothing more. Names and street addresses are not found: keep such fields out of logs.
 */
export function redact(text: string): string {
  let out = text;
  // What is taken out can lay bare what it was glued to; each round leaves fewer digits.
  for (let round = 0; round < mostRounds; round += 1) {
    const next = redactOnce(out);
    if (next === out) break;
    out = next;
  }
  return out;
}

/** A text whose data is glued together needs a second round; nothing seen needed a third. */
const mostRounds = 8;

function redactOnce(text: string): string {
  let out = '';
  let at = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    out += `${text.slice(at, start)}[${kind}]`;
    at = end;
  }
  return out + text.slice(at);
}

/** Fields whose whole value goes, whatever it looks like. */
const secretFields =
  /(?:^|[_.-]|[a-z](?=[A-Z]))(?:password|passwd|secret|token|authorization|cookie|api_?key|private_?key|otp|pin|cvv|cvc)$/i;

/** As deep as a log record goes; what is deeper is cut off, which leaks nothing. */
const deepest = 12;

/** Plain data with every text redacted, for logs, traces and exports. Cycles and class instances are cut off. */
export function redactData(data: unknown): unknown {
  return redacted(data, 0, new Set());
}

function redacted(data: unknown, depth: number, above: Set<object>): unknown {
  if (typeof data === 'string') return redact(data);
  if (typeof data !== 'object' || data === null || data instanceof Date) return data;
  if (depth >= deepest || above.has(data)) return '[cut]';
  const inside = new Set([...above, data]);
  if (Array.isArray(data)) return data.map((item) => redacted(item, depth + 1, inside));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      redact(key),
      secretFields.test(key) && value !== null && value !== undefined ? '[secret]' : redacted(value, depth + 1, inside),
    ]),
  );
}
