import type { InfiniteData } from '@tanstack/react-query';
import type { InboxPage, InboxRow } from '#wire/console/inbox.ts';
import type { View } from '#wire/console/view.ts';

/** What the list was asked for: the view and the filters that hold. */
export interface InboxFilter {
  view: View;
  search?: string;
  intent?: string;
  team?: string;
  state?: string;
  tier?: string;
  language?: string;
  channel?: string;
  tag?: string;
  /** `7d`: written to within seven days. */
  within?: string;
}

export type InboxData = InfiniteData<InboxPage, string | undefined>;

/** True when the list holds more than the view alone: then only the server knows what belongs in it. */
export function isFiltered(filter: InboxFilter): boolean {
  return Object.entries(filter).some(([key, value]) => key !== 'view' && value !== undefined && value !== '');
}

/**
 * Puts a changed row where it belongs: newest first, gone from views it left. In a filtered list a
 * row is only replaced, never added. Returns the same data when nothing changed.
 */
export function withRow(data: InboxData, filter: InboxFilter, row: InboxRow): InboxData {
  const belongs = row.views.includes(filter.view);
  const held = data.pages.some((page) => page.rows.some((other) => other.id === row.id));
  if (!held && (!belongs || isFiltered(filter))) return data;
  if (held && isFiltered(filter)) {
    return mapPages(data, (rows) => rows.map((other) => (other.id === row.id ? row : other)));
  }
  const without = held ? mapPages(data, (rows) => rows.filter((other) => other.id !== row.id)) : data;
  return belongs ? inserted(without, row) : without;
}

function inserted(data: InboxData, row: InboxRow): InboxData {
  const last = data.pages.length - 1;
  for (const [number, page] of data.pages.entries()) {
    const at = page.rows.findIndex((other) => isBefore(row, other));
    const end = number === last && !page.nextCursor;
    if (at < 0 && !end) continue;
    const rows = at < 0 ? [...page.rows, row] : page.rows.toSpliced(at, 0, row);
    return { ...data, pages: data.pages.toSpliced(number, 1, { ...page, rows }) };
  }
  // Older than all that is loaded: it comes with a later page.
  return data;
}

function isBefore(row: InboxRow, other: InboxRow): boolean {
  return row.updatedAt === other.updatedAt ? row.id > other.id : row.updatedAt > other.updatedAt;
}

function mapPages(data: InboxData, change: (rows: InboxRow[]) => InboxRow[]): InboxData {
  return { ...data, pages: data.pages.map((page) => ({ ...page, rows: change(page.rows) })) };
}
