import { readClaims } from '../claims/read-claims.ts';
import { codeKey } from '../claims/read-codes.ts';

const durationKey = /(?:^|[_a-z])(business_?days|days|hours|minutes|weeks|months|years)$/i;
const scales: Record<string, [scale: string, factor: number]> = {
  businessdays: ['business-days', 1],
  minutes: ['minutes', 1],
  hours: ['minutes', 60],
  days: ['minutes', 1440],
  weeks: ['minutes', 10_080],
  months: ['months', 1],
  years: ['months', 12],
};

// No sane result is nested deeper; what is deeper is no evidence.
const deepest = 24;

/**
 * What a tool's result says through its field names: `{"refund_window_days": 30}` is 30 days,
 * `{"total_cents": 2400}` is 24 of some currency. Empty for a text that is not JSON.
 */
export function readJsonFacts(text: string): string[] {
  const found: string[] = [];
  try {
    walk(JSON.parse(text), '', found, 0);
  } catch {
    return [];
  }
  return found;
}

function walk(data: unknown, key: string, found: string[], depth: number): void {
  if (typeof data === 'number') addNumber(data, key, found);
  if (typeof data === 'string') addText(data, key, found);
  if (typeof data !== 'object' || data === null || depth >= deepest) return;
  for (const [name, value] of Object.entries(data)) {
    if (!Array.isArray(data)) found.push(codeKey(name));
    walk(value, Array.isArray(data) ? key : name, found, depth + 1);
  }
}

function addNumber(value: number, key: string, found: string[]): void {
  found.push(`number:${value}`, `any:${value}`, codeKey(String(value)));
  if (/cents|minor/i.test(key)) found.push(`any:${value / 100}`, `number:${value / 100}`);
  if (/percent|pct|rate|discount|share|ratio/i.test(key)) {
    found.push(`percent:${value}`);
    if (value > 0 && value < 1) found.push(`percent:${Math.round(value * 1e6) / 1e4}`);
  }
  const unit = durationKey.exec(key)?.[1]?.toLowerCase().replace('_', '');
  const scale = unit && Object.hasOwn(scales, unit) ? scales[unit] : undefined;
  if (scale) found.push(`${scale[0]}:${value * scale[1]}`);
}

function addText(text: string, key: string, found: string[]): void {
  found.push(codeKey(text), ...readClaims(text).flatMap((claim) => claim.meanings.flat()));
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) addNumber(value, key, found);
}
