import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { fillVariables } from '#wire/console/fill-variables.ts';
import type { InboxRow } from '#wire/console/inbox.ts';
import { cannedRepliesQuery } from '../canned-replies/queries.ts';
import { useSession } from '../session/session.ts';
import { membersQuery } from '../team/queries.ts';
import type { Suggestion } from './suggestions.tsx';
import { type WordAtCaret, wordAtCaret } from './word-at-caret.ts';

interface Writing {
  kind: 'reply' | 'note';
  text: string;
  row: InboxRow;
  /** Puts the text in and the caret where it says. */
  onReplace: (text: string, caret: number) => void;
}

const mostShown = 30;

/** Canned replies after `/` in a reply, colleagues after `@` in a note. */
export function useSuggestions({ kind, text, row, onReplace }: Writing) {
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  /** Escape closed it: stays closed until another word is begun. */
  const [closedAt, setClosedAt] = useState<number>();
  const word = caret === undefined ? undefined : wordAtCaret(text, caret, kind === 'reply' ? '/' : '@');
  const open = word !== undefined && word.from !== closedAt ? word : undefined;
  const items = useItems(open);
  const chosen = items[Math.min(active, items.length - 1)];
  const bodies = useVariables(row);

  function pick({ id, label }: Suggestion) {
    if (!open || caret === undefined) return;
    const insert = open.sign === '/' ? bodies(id) : `@${label} `;
    onReplace(text.slice(0, open.from) + insert + text.slice(caret), open.from + insert.length);
    setCaret(undefined);
    setActive(0);
  }

  /** True: the key was for the list. */
  function pressed(event: KeyboardEvent): boolean {
    // Nobody is called that: Enter stays what it is.
    if (!open || (items.length === 0 && event.key !== 'Escape')) return false;
    if (event.key === 'ArrowDown') setActive((active + 1) % items.length);
    else if (event.key === 'ArrowUp') setActive((active + items.length - 1) % items.length);
    else if (event.key === 'Escape') setClosedAt(open.from);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen && !event.metaKey && !event.ctrlKey) pick(chosen);
    else return false;
    event.preventDefault();
    return true;
  }

  function moved(at: number) {
    setCaret(at);
    setActive(0);
  }

  return {
    open: open?.sign,
    items,
    active: Math.min(active, Math.max(0, items.length - 1)),
    chosen,
    pick,
    pressed,
    moved,
  };
}

function useItems(open: WordAtCaret | undefined): Suggestion[] {
  const replies = useQuery({ ...cannedRepliesQuery, enabled: open?.sign === '/' }).data ?? [];
  const members = useQuery({ ...membersQuery, enabled: open?.sign === '@' }).data?.members ?? [];
  if (!open) return [];
  const items: Suggestion[] =
    open.sign === '/'
      ? replies.map(({ id, name, body }) => ({ id, label: name, detail: body }))
      : members
          .filter((member) => member.active && member.name)
          .map(({ id, name, role }) => ({ id, label: name, detail: role }));
  const starts = (item: Suggestion) => item.label.toLowerCase().startsWith(open.query);
  const holds = (item: Suggestion) =>
    `${item.label} ${open.sign === '/' ? item.detail : ''}`.toLowerCase().includes(open.query);
  return [...items.filter(starts), ...items.filter((item) => !starts(item) && holds(item))].slice(0, mostShown);
}

function useVariables(row: InboxRow): (id: string) => string {
  const user = useSession();
  const replies = useQuery({ ...cannedRepliesQuery, enabled: false }).data ?? [];
  const known = row.customer.name !== 'Visitor' && row.customer.name !== row.customer.email;
  return (id) =>
    fillVariables(replies.find((reply) => reply.id === id)?.body ?? '', {
      'customer.name': known ? row.customer.name : undefined,
      'customer.first_name': known ? row.customer.name.split(/\s+/)[0] : undefined,
      'customer.email': row.customer.email,
      'agent.name': user.name,
      company: user.desk.company,
      'ticket.number': String(row.ticket.number),
    });
}
