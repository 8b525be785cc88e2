import { describe, expect, it } from 'vitest';
import type { InboxRow } from '#wire/console/inbox.ts';
import { type InboxData, withRow } from './inbox-cache.ts';

function row(id: string, minute: number, views: InboxRow['views'] = ['all', 'ai']): InboxRow {
  return {
    id,
    channel: 'chat',
    preview: '',
    previewBy: 'customer',
    customer: { id: 'c', name: 'Ana', assurance: 'anonymous' },
    owner: { kind: 'ai', name: 'AI' },
    ticket: { id: 't', number: 1, state: 'open', priority: 'normal', intents: [] },
    unread: 0,
    tags: [],
    spam: false,
    updatedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    views,
  };
}

const pages = (...rows: InboxRow[][]): InboxData => ({
  pages: rows.map((page, index) => ({ rows: page, nextCursor: index < rows.length - 1 ? 'more' : undefined })),
  pageParams: rows.map(() => undefined),
});

const ids = (data: InboxData) => data.pages.map((page) => page.rows.map((other) => other.id).join(' '));

describe('the cached inbox', () => {
  const data = pages([row('a', 9), row('b', 7)], [row('c', 5)]);

  it('moves a changed row to the top', () => {
    expect(ids(withRow(data, { view: 'all' }, row('c', 10)))).toEqual(['c a b', '']);
  });

  it('adds a new row in the order of time', () => {
    expect(ids(withRow(data, { view: 'all' }, row('d', 8)))).toEqual(['a d b', 'c']);
  });

  it('takes a row out of a view it left', () => {
    expect(ids(withRow(data, { view: 'ai' }, row('a', 10, ['all', 'mine'])))).toEqual(['b', 'c']);
  });

  it('leaves out what is older than all that is loaded while more can come', () => {
    const partial = { ...data, pages: [{ rows: [row('a', 9)], nextCursor: 'more' }] };
    expect(withRow(partial, { view: 'all' }, row('z', 1))).toBe(partial);
  });

  it('adds an old row at the end when all is loaded', () => {
    expect(ids(withRow(data, { view: 'all' }, row('z', 1)))).toEqual(['a b', 'c z']);
  });

  it('adds nothing to a filtered list but keeps its rows fresh', () => {
    const filter = { view: 'all' as const, search: 'refund' };
    expect(withRow(data, filter, row('d', 10))).toBe(data);
    expect(withRow(data, filter, row('b', 11)).pages[0]?.rows[1]?.updatedAt).toBe(row('b', 11).updatedAt);
  });
});
