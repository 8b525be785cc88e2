/**
 * Of a result what a person reads, at every depth: a value that was also written out (`total_display`)
 * in those words, nothing empty.
 */
export function forReading(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(forReading);
  if (result === null || typeof result !== 'object') return result;
  const held = new Map<string, unknown>(Object.entries(result));
  for (const [name, value] of Object.entries(result)) {
    const plain = name.replace(/_display$/, '');
    if (plain === name || typeof value !== 'string') continue;
    held.set(plain, value);
    held.delete(name);
  }
  const told = [...held].filter(([, value]) => value !== null && value !== '' && value !== undefined);
  return Object.fromEntries(told.map(([name, value]) => [name, forReading(value)]));
}
