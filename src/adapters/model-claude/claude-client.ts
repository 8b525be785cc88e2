import Anthropic from '@anthropic-ai/sdk';

export interface ClaudeAddress {
  /** Always passed on: without it the SDK would look for credentials on disk. */
  apiKey: string;
  /** For a proxy, or the fake server of the tests. */
  baseURL?: string;
}

/** The official client with retries, logging and tracing left to us. `timeoutMs` bounds the wait for headers. */
export function claudeClient({ apiKey, baseURL }: ClaudeAddress, timeoutMs: number): Anthropic {
  return new Anthropic({
    apiKey,
    baseURL: baseURL ?? 'https://api.anthropic.com',
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    // Spans are made around the port; the SDK's own would send trace headers to the provider.
    openTelemetry: false,
  });
}
