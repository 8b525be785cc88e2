import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { receive } from '#adapters/database/intake.ts';
import { markRead, markSpam, setTags, snooze } from '#adapters/database/mark-conversation.ts';
import { changeTicketState } from '#adapters/database/move-ticket.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import { countViews } from '#adapters/database/reads/inbox-counts.ts';
import { cursorOf, type InboxFilter, listInbox, readCursor } from '#adapters/database/reads/inbox-list.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import type { TurnCommit } from '#engine/ports/turn-store.ts';
import type { View } from '#wire/console/view.ts';
import { onBoth } from './on-both.ts';
import { aDraft, aMessage, anAnswer, anEscalation, aRequest, aTurn } from './stories.ts';

onBoth('inbox', (bench) => {
  const reader = (userId = 'usr_1') => ({ userId, now: new Date() });
  const read = (filter: Partial<InboxFilter>, userId?: string) =>
    listInbox(bench.database.kysely, reader(userId), { view: 'all', limit: 50, ...filter });
  const idsOf = async (filter: Partial<InboxFilter>) => (await read(filter)).map(({ id }) => id);

  async function after(commit: TurnCommit, text?: string) {
    const { received, claim } = await aTurn(bench.database, text === undefined ? {} : { text });
    await createTurnStore(bench.database).commit(claim, commit);
    return received;
  }

  test('each conversation stands in its views and is counted there', async () => {
    const before = await countViews(bench.database.kysely, reader());
    const review = await after(aDraft('Please read me.'));
    const approval = await after(aRequest('approve').commit);
    const billing = await after(anEscalation('billing'));
    const general = await after(anEscalation('general'));
    const mine = await aMessage(bench.database);
    await takeOver(bench.database, { conversationId: mine.conversationId, userId: 'usr_1' });
    const working = await aMessage(bench.database);
    const later = await aMessage(bench.database);
    await snooze(bench.database, later.conversationId, new Date(Date.now() + 60_000));
    const closed = await after(anAnswer());
    await changeTicketState(bench.database, { ticketId: closed.ticketId, to: 'resolved' });
    const spam = await aMessage(bench.database);
    await markSpam(bench.database, spam.conversationId, true);

    const rows = await read({
      ids: [review, approval, billing, general, mine, working, later, closed, spam].map(
        ({ conversationId }) => conversationId,
      ),
    });
    const views = Object.fromEntries(rows.map((row) => [row.id, row.views]));
    expect(views).toEqual({
      [review.conversationId]: ['needs-review', 'ai', 'all'],
      [approval.conversationId]: ['needs-review', 'ai', 'all'],
      [billing.conversationId]: ['escalated', 'unassigned', 'team', 'all'],
      [general.conversationId]: ['escalated', 'unassigned', 'team', 'all'],
      [mine.conversationId]: ['mine', 'team', 'all'],
      [working.conversationId]: ['ai', 'all'],
      [later.conversationId]: ['snoozed'],
      [closed.conversationId]: ['closed'],
      [spam.conversationId]: ['spam'],
    });
    const counts = await countViews(bench.database.kysely, reader());
    const grown = Object.fromEntries(
      Object.entries(counts).map(([view, count]) => [view, count - (before[view as View] ?? 0)]),
    );
    expect(grown).toEqual({
      'needs-review': 2,
      escalated: 2,
      unassigned: 2,
      mine: 1,
      team: 3,
      ai: 3,
      all: 6,
      snoozed: 1,
      mentions: 0,
    });
    expect(await idsOf({ view: 'mine' })).toEqual([mine.conversationId]);
    const row = (id: string) => rows.find((one) => one.id === id);
    expect(row(review.conversationId)).toMatchObject({
      draft_body: 'Please read me.',
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
      ticket_team: 'billing',
      turn_open: false,
    });
    expect(row(working.conversationId)).toMatchObject({ turn_open: true, unread: 1, waiting_since: expect.any(Date) });
  });

  test('a customer’s message wakes a snoozed conversation', async () => {
    const { conversationId } = await aMessage(bench.database);
    await snooze(bench.database, conversationId, new Date(Date.now() + 60_000));
    await receive(bench.database, { channel: 'chat', conversationId, text: 'Hello?' });
    expect((await read({ ids: [conversationId] }))[0]?.views).toEqual(['ai', 'all']);
  });

  test('reading is each member’s own', async () => {
    const { conversationId } = await aMessage(bench.database);
    await markRead(bench.database.kysely, conversationId, 'usr_1');
    expect((await read({ ids: [conversationId] }))[0]?.unread).toBe(0);
    expect((await read({ ids: [conversationId] }, 'usr_2'))[0]?.unread).toBe(1);
    await receive(bench.database, { channel: 'chat', conversationId, text: 'More' });
    expect((await read({ ids: [conversationId] }))[0]?.unread).toBe(1);
  });

  test('pages follow each other without a gap or a double', async () => {
    const made: string[] = [];
    for (let index = 0; index < 7; index += 1)
      made.push((await aMessage(bench.database, { channel: 'slack' })).conversationId);
    // All of one moment, as a bulk import leaves them: the order is by id then, and the cursor must be as exact.
    await sql`update conversations set last_message_at = '2026-11-21T08:00:00.123456Z' where channel = 'slack'`.execute(
      bench.database.kysely,
    );
    const seen: string[] = [];
    let after: InboxFilter['after'];
    for (;;) {
      const page = await read({ channel: 'slack', limit: 3, after });
      seen.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      after = readCursor(cursorOf(last));
      expect(after).toBeDefined();
    }
    expect(seen).toEqual(made.toSorted().toReversed());
    expect(readCursor('nonsense')).toBeUndefined();
  });

  test('filters narrow what is shown', async () => {
    const received = await after({
      ...anEscalation('retention'),
      language: 'de',
      ticket: { ...anEscalation('retention').ticket, intents: ['cancel'] },
    });
    await setTags(bench.database, received.conversationId, ['vip']);
    for (const filter of [
      { team: 'retention' },
      { language: 'de' },
      { intent: 'cancel' },
      { state: 'escalated', team: 'retention' },
    ]) {
      expect(await idsOf(filter)).toEqual([received.conversationId]);
    }
    expect(await idsOf({ team: 'retention', tier: 0 })).toEqual([]);
    expect((await read({ team: 'retention' }))[0]?.tags).toEqual(['vip']);
  });

  test('a search finds words of messages, customers, subjects and ticket numbers, whatever is typed', async () => {
    const customer = { assurance: 'verified' as const, email: 'zoe.quill@example.org', name: 'Zoë Quill' };
    const received = await aMessage(bench.database, {
      customer,
      subject: 'Xylophone broken',
      text: "The plectrum won't fit",
    });
    const rows = await read({ ids: [received.conversationId] });
    const found = (search: string) => idsOf({ search });
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
