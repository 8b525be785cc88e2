export type JsonOutput = { ok: true; value: unknown } | { ok: false; reason: string };

/**
 * Reads JSON that a model was asked for. Takes it with a code fence around it; takes nothing that
 * is cut short or followed by prose. Check the value against a schema, and compare enumerations
 * without case: providers do not promise theirs.
 */
export function parseJsonOutput(text: string): JsonOutput {
  const bare = text.replace(/^\uFEFF/, '').trim();
  const fenced = /^```(?:json)?\s*\n([\s\S]*?)\n?```$/i.exec(bare)?.[1] ?? bare;
  if (!fenced) return { ok: false, reason: 'The answer is empty.' };
  try {
    return { ok: true, value: JSON.parse(fenced) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'The answer is no JSON.' };
  }
}
