/**
 * Edits (insert, delete, replace) that turn one text into the other. Above `limit` it stops and
 * answers `limit + 1`; a small limit makes it fast, because only that far off the diagonal is looked at.
 */
export function editDistance(a: string, b: string, limit = Math.max(a.length, b.length)): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = new Array(b.length + 1).fill(limit + 1);
    if (i <= limit) row[0] = i;
    let least = limit + 1;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edits = Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    if (Math.min(least, row[0] ?? least) > limit) return limit + 1;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

/** The name that was probably meant: at most a third of its letters off. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const limit = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance <= limit && (!best || distance < best.distance)) best = { name: candidate, distance };
  }
  return best?.name;
}

/** "Did you mean `x`?" when something is close, else what there is; `what` as in "a tool". */
export function orListOf(name: string, known: readonly string[], what: string): string {
  const close = nearest(name, known);
  if (close) return `Did you mean \`${close}\`?`;
  const list = known.map((one) => `\`${one}\``).join(', ');
  return known.length > 0 ? `Name ${what} that there is: ${list}.` : `Add ${what} of that name, or take it out.`;
}
