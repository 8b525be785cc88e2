/**
 * A parameter as PostgreSQL can keep it: its texts hold every character but NUL, which customers
 * paste all the same. Half a surrogate pair becomes U+FFFD on its way.
 */
export function storable(parameter: unknown): unknown {
  if (typeof parameter === 'string') return parameter.includes('\0') ? parameter.replaceAll('\0', '') : parameter;
  return Array.isArray(parameter) ? parameter.map(storable) : parameter;
}

/** In JSON text: an escaped backslash, or what `jsonb` refuses, NUL and half a surrogate pair. */
const escapes = /\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/gi;

/** JSON for a `jsonb` column. Models have been seen to write what it refuses. */
export function toJsonb(value: unknown): string {
  const json = JSON.stringify(value ?? null);
  if (!/\\u(?:0000|d)/i.test(json)) return json;
  return json.replace(escapes, (found) => {
    if (found === '\\\\') return found;
    return found === '\\u0000' ? '' : '\\ufffd';
  });
}
