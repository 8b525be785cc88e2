import { expect, test } from 'vitest';
import { markRead, markSpam, setTags, snooze } from '#adapters/database/conversation-marks.ts';
import { receive } from '#adapters/database/intake.ts';
import { changeTicketState } from '#adapters/database/move-ticket.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import { countInbox } from '#adapters/database/reads/inbox-counts.ts';
import { type InboxFilter, readInbox } from '#adapters/database/reads/inbox-page.ts';
import type { InboxView } from '#adapters/database/reads/inbox-views.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import type { TurnCommit } from '#engine/ports/turn-store.ts';
import { onBoth } from './on-both.ts';
import { aDraft, aMessage, anAnswer, anEscalation, aRequest, aTurn } from './stories.ts';

onBoth('inbox', (bench) => {
  const viewer = { userId: 'usr_1', teams: ['billing'] };
  const read = (filter: Partial<InboxFilter>) =>
    readInbox(bench.database.kysely, { view: 'all', viewer, limit: 50, ...filter });
  const idsIn = async (view: InboxView) => (await read({ view })).rows.map(({ id }) => id);

  async function after(commit: TurnCommit, text?: string) {
    const { received, claim } = await aTurn(bench.database, text === undefined ? {} : { text });
    await createTurnStore(bench.database).commit(claim, commit);
    return received;
  }

  test('each conversation stands in its views and is counted there', async () => {
    const before = await countInbox(bench.database.kysely, viewer);
    const review = await after(aDraft('Please read me.'));
    const approval = await after(aRequest('approve').commit);
    const billing = await after(anEscalation('billing'));
    const general = await after(anEscalation('general'));
    const mine = await aMessage(bench.database);
    await takeOver(bench.database, { conversationId: mine.conversationId, userId: 'usr_1' });
    const working = await aMessage(bench.database);
    const later = await aMessage(bench.database);
    await snooze(bench.database, { conversationId: later.conversationId, until: new Date(Date.now() + 60_000) });
    const closed = await after(anAnswer());
    await changeTicketState(bench.database, { ticketId: closed.ticketId, to: 'resolved' });
    const spam = await aMessage(bench.database);
    await markSpam(bench.database, { conversationId: spam.conversationId, spam: true });

    const { rows } = await read({
      ids: [review, approval, billing, general, mine, working, later, closed, spam].map(
        ({ conversationId }) => conversationId,
      ),
    });
    const views = Object.fromEntries(rows.map((row) => [row.id, row.views]));
    expect(views).toEqual({
      [review.conversationId]: ['needs-review', 'ai', 'all'],
      [approval.conversationId]: ['needs-review', 'ai', 'all'],
      [billing.conversationId]: ['escalated', 'unassigned', 'team', 'all'],
      [general.conversationId]: ['escalated', 'unassigned', 'all'],
      [mine.conversationId]: ['mine', 'all'],
      [working.conversationId]: ['ai', 'all'],
      [later.conversationId]: ['snoozed'],
      [closed.conversationId]: ['closed'],
      [spam.conversationId]: ['spam'],
    });
    const counts = await countInbox(bench.database.kysely, viewer);
    const grown = Object.fromEntries(
      Object.entries(counts).map(([view, count]) => [view, count - before[view as InboxView]]),
    );
    expect(grown).toEqual({
      'needs-review': 2,
      escalated: 2,
      unassigned: 2,
      mine: 1,
      team: 1,
      ai: 3,
      all: 6,
      snoozed: 1,
      closed: 1,
      spam: 1,
    });
    expect(await idsIn('mine')).toEqual([mine.conversationId]);
    const row = (id: string) => rows.find((one) => one.id === id);
    expect(row(review.conversationId)).toMatchObject({
      draft_preview: 'Please read me.',
      ticket_state: 'awaiting_review',
      customer_name: 'Ana Example',
    });
    expect(row(approval.conversationId)).toMatchObject({
      approval_waits: true,
      preview: 'It is on its way.',
      preview_author: 'ai',
    });
    expect(row(billing.conversationId)).toMatchObject({
      escalation_reason: 'customer_request',
      owner_id: 'billing',
      team: 'billing',
      ai_at_work: false,
    });
    expect(row(working.conversationId)).toMatchObject({ ai_at_work: true, unread: 1, waiting_since: expect.any(Date) });
  });

  test('a customer’s message wakes a snoozed conversation', async () => {
    const { conversationId } = await aMessage(bench.database);
    await snooze(bench.database, { conversationId, until: new Date(Date.now() + 60_000) });
    await receive(bench.database, { channel: 'chat', conversationId, text: 'Hello?' });
    expect((await read({ ids: [conversationId] })).rows[0]?.views).toEqual(['ai', 'all']);
  });

  test('reading is each member’s own', async () => {
    const { conversationId } = await aMessage(bench.database);
    await markRead(bench.database.kysely, { conversationId, userId: 'usr_1' });
    expect((await read({ ids: [conversationId] })).rows[0]?.unread).toBe(0);
    expect((await read({ ids: [conversationId], viewer: { userId: 'usr_2', teams: [] } })).rows[0]?.unread).toBe(1);
    await receive(bench.database, { channel: 'chat', conversationId, text: 'More' });
    expect((await read({ ids: [conversationId] })).rows[0]?.unread).toBe(1);
  });

  test('pages follow each other without a gap or a double', async () => {
    const made: string[] = [];
    for (let index = 0; index < 7; index += 1)
      made.push((await aMessage(bench.database, { channel: 'slack' })).conversationId);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read({ channel: 'slack', limit: 3, cursor });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(made.toReversed());
    expect(await read({ cursor: 'nonsense' })).toEqual({ rows: [] });
  });

  test('filters narrow what is shown', async () => {
    const received = await after({
      ...anEscalation('retention'),
      language: 'de',
      ticket: { ...anEscalation('retention').ticket, intents: ['cancel'] },
    });
    await setTags(bench.database, { conversationId: received.conversationId, tags: ['vip'] });
    const only = async (filter: Partial<InboxFilter>) => (await read(filter)).rows.map(({ id }) => id);
    for (const filter of [
      { team: 'retention' },
      { language: 'de' },
      { intent: 'cancel' },
      { state: 'escalated', team: 'retention' },
    ]) {
      expect(await only(filter)).toEqual([received.conversationId]);
    }
    expect(await only({ team: 'retention', tier: 0 })).toEqual([]);
    expect((await read({ team: 'retention' })).rows[0]?.tags).toEqual(['vip']);
  });

  test('a search finds words of messages, customers, subjects and ticket numbers, whatever is typed', async () => {
    const customer = { assurance: 'verified' as const, email: 'zoe.quill@example.org', name: 'Zoë Quill' };
    const received = await aMessage(bench.database, {
      customer,
      subject: 'Xylophone broken',
      text: "The plectrum won't fit",
    });
    const { rows } = await read({ ids: [received.conversationId] });
    const found = async (search: string) => (await read({ search })).rows.map(({ id }) => id);
    for (const search of [
      'plectrum',
      'PLECT',
      'plectrum fit',
      'zoë',
      'zoe.quill@example.org',
      'xylo',
      `#${rows[0]?.ticket_number}`,
    ]) {
      expect([search, await found(search)]).toEqual([search, [received.conversationId]]);
    }
    for (const search of ['nowhere', "'; drop table messages; --", '!&|():*', ''])
      expect([search, (await found(search)).includes(received.conversationId)]).toEqual([search, search === '']);
  });
});
