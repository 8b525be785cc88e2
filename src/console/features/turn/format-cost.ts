/** Dollars from millionths: `$0.0042` below a cent, `$1.20` above; honest when no price is known. */
export function formatMicros(micros: number | undefined): string {
  if (micros === undefined) return 'cost not known';
  const usd = micros / 1_000_000;
  if (usd > 0 && usd < 0.0001) return '< $0.0001';
  return usd !== 0 && Math.abs(usd) < 0.01 ? `$${usd.toFixed(4)}` : `$${usd.toFixed(2)}`;
}
