const minute = 60_000;

export interface RateLimits {
  requestsPerMinute: number;
  inputTokensPerMinute: number;
  outputTokensPerMinute: number;
}

/** Generous by default: only tests that want a 429 set them low. */
export const defaultRateLimits: RateLimits = {
  requestsPerMinute: 1_000_000,
  inputTokensPerMinute: 1_000_000_000,
  outputTokensPerMinute: 1_000_000_000,
};

export interface RateMeter {
  /** Seconds to wait when a limit is reached; undefined when the request may pass. */
  admit(): number | undefined;
  spend(inputTokens: number, outputTokens: number): void;
  headers(): Record<string, string>;
}

/** Counts a minute at a time, by the given clock. */
export function createRateMeter(limits: RateLimits, now: () => number): RateMeter {
  let start = now();
  let used = { requests: 0, input: 0, output: 0 };
  const roll = () => {
    if (now() - start < minute) return;
    start = now();
    used = { requests: 0, input: 0, output: 0 };
  };
  return {
    admit() {
      roll();
      const full =
        used.requests >= limits.requestsPerMinute ||
        used.input >= limits.inputTokensPerMinute ||
        used.output >= limits.outputTokensPerMinute;
      if (full) return Math.max(1, Math.ceil((start + minute - now()) / 1_000));
      used.requests += 1;
      return undefined;
    },
    spend(inputTokens, outputTokens) {
      used.input += inputTokens;
      used.output += outputTokens;
    },
    headers() {
      const reset = new Date(start + minute).toISOString();
      const line = (name: string, limit: number, spent: number) => ({
        [`anthropic-ratelimit-${name}-limit`]: String(limit),
        [`anthropic-ratelimit-${name}-remaining`]: String(Math.max(0, limit - spent)),
        [`anthropic-ratelimit-${name}-reset`]: reset,
      });
      return {
        ...line('requests', limits.requestsPerMinute, used.requests),
        ...line('input-tokens', limits.inputTokensPerMinute, used.input),
        ...line('output-tokens', limits.outputTokensPerMinute, used.output),
        ...line('tokens', limits.inputTokensPerMinute + limits.outputTokensPerMinute, used.input + used.output),
      };
    },
  };
}
