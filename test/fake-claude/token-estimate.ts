/** About four characters a token: close enough to compare prompts, and the same on every run. */
const charactersPerToken = 4;

export function estimateTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}
