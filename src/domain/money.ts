/** Cost of model work, in millionths of a US dollar. An integer, so that sums are exact. */
export type UsdMicros = number;

/** An amount of money in the currency's minor unit (cents), so that sums are exact. */
export interface Money {
  minor: number;
  /** ISO 4217, upper case. */
  currency: string;
}

/** Dollars for people: `$0.0042` below a cent, `$1.20` above. */
export function formatUsdMicros(cost: UsdMicros): string {
  const usd = cost / 1_000_000;
  return usd !== 0 && Math.abs(usd) < 0.01 ? `$${usd.toFixed(4)}` : `$${usd.toFixed(2)}`;
}
