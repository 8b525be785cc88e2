/** What was typed and not sent, by the id of its conversation or draft, kept in this browser. */
interface Kept {
  kind: 'reply' | 'note';
  text: string;
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

export function keepText(id: string, { kind, text }: Omit<Kept, 'at'>): void {
  try {
    if (text === '') localStorage.removeItem(key(id));
    else if (keptText(id)?.text !== text)
      localStorage.setItem(key(id), JSON.stringify({ kind, text, at: new Date().toISOString() }));
  } catch {
    // Storage is full or off: it lives as long as the page, and on the server.
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text, at } = value as Record<string, unknown>;
  return (kind === 'reply' || kind === 'note') && typeof text === 'string' && typeof at === 'string';
}
