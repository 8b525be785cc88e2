import type { Desk } from '#domain/desk.ts';
import { messagesToRead } from './messages-to-read.ts';
import type { AskedSlot, Turn } from './turn.ts';

/**
 * What the message that is read answers, when the words before it are a procedure's own question and
 * it holds such a value: "88 Oak Avenue, Minneapolis" after "Please write the whole new address".
 * Pure but for reading the turn.
 */
export function askedSlot(turn: Turn, desk: Pick<Desk, 'intents'>): AskedSlot | undefined {
  const { read } = messagesToRead(turn);
  const [message] = read;
  if (read.length !== 1 || !message) return undefined;
  const before = turn.snapshot.messages.findLast(({ kind, seq }) => kind === 'reply' && seq < message.seq);
  if (before?.author.kind !== 'ai') return undefined;
  for (const { id, procedure } of desk.intents) {
    for (const [name, slot] of Object.entries(procedure?.slots ?? {})) {
      const asked = Object.values(slot.ask ?? {}).some((ask) => isFilledIn(ask, before.text));
      if (asked && matches(slot.answer ?? slot.pattern, message.text)) return { intent: id, slot: name };
    }
  }
  return undefined;
}

/** The text is the template with something in the place of each `{placeholder}`. */
function isFilledIn(template: string, text: string): boolean {
  const parts = template.split(/\{[\w.-]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]+')}$`).test(text.trim());
}

/** Stateful flags are dropped: a desk's pattern is used for many messages. */
function matches(pattern: RegExp, text: string): boolean {
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(text);
}
