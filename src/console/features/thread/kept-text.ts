/** What was typed and not sent, per conversation, kept in this browser. */
const key = (conversationId: string) => `handrail-text-${conversationId}`;

export function keptText(conversationId: string): string {
  try {
    return localStorage.getItem(key(conversationId)) ?? '';
  } catch {
    return '';
  }
}

export function keepText(conversationId: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key(conversationId));
    else localStorage.setItem(key(conversationId), text);
  } catch {
    // Storage is full or off: it lives as long as the page.
  }
}
