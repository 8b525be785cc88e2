/** What was typed and not sent, by the id of its conversation or draft, kept in this browser. */
interface Kept {
  kind: 'reply' | 'note';
  text: string;
  /** What stands in the other of the two. */
  other?: string;
  at: string;
}

const key = (id: string) => `handrail-text-${id}`;

export function keptText(id: string): Kept | undefined {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(key(id)) ?? 'null');
    return isKept(held) ? held : undefined;
  } catch {
    return undefined;
  }
}

export function keepText(id: string, { kind, text, other }: Omit<Kept, 'at'>): void {
  try {
    const now = keptText(id);
    if (text === '' && !other) localStorage.removeItem(key(id));
    else if (now?.text !== text || now.kind !== kind || now.other !== other)
      localStorage.setItem(key(id), JSON.stringify({ kind, text, other, at: new Date().toISOString() }));
  } catch {
    // Storage is full or off: it lives as long as the page, and on the server.
  }
}

/** What stands in the reply or in the note. */
export function textIn(kept: Omit<Kept, 'at'> | undefined, kind: Kept['kind']): string {
  return (kept?.kind === kind ? kept.text : kept?.other) ?? '';
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text, other, at } = value as Record<string, unknown>;
  const sound = (kind === 'reply' || kind === 'note') && typeof text === 'string' && typeof at === 'string';
  return sound && (other === undefined || typeof other === 'string');
}
