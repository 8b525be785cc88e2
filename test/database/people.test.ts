import { expect, test } from 'vitest';
import { decideAction, getAction } from '#adapters/database/decide-action.ts';
import { decideDraft } from '#adapters/database/decide-draft.ts';
import { expireOverdueActions } from '#adapters/database/expire-actions.ts';
import { giveCsat, giveThumb } from '#adapters/database/feedback.ts';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { receive } from '#adapters/database/intake.ts';
import { changeTicketState, reopenTicket } from '#adapters/database/move-ticket.ts';
import { assign, handBack, takeOver } from '#adapters/database/ownership.ts';
import { createQueue } from '#adapters/database/queue.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { onBoth } from './on-both.ts';
import { aDraft, aMessage, anAnswer, anEscalation, aRequest, aTurn, claimed, someone } from './stories.ts';

onBoth('people', (bench) => {
  const db = () => bench.database;
  const store = () => createTurnStore(bench.database);
  const ticketState = async (id: string) =>
    (await db().kysely.selectFrom('tickets').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
  const conversation = (id: string) =>
    db().kysely.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const user = { userId: 'usr_1', name: 'Ben' };

  async function drafted() {
    const { received, claim } = await aTurn(db());
    const commit = aDraft();
    await store().commit(claim, commit);
    return { ...received, draftId: commit.draft?.id as string };
  }

  async function asked(kind: 'confirm' | 'approve') {
    const { received, claim } = await aTurn(db());
    const { commit, actionId } = aRequest(kind);
    await store().commit(claim, commit);
    return { ...received, actionId };
  }

  test('fifty approvals at once grant once', async () => {
    const { actionId } = await asked('approve');
    const all = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        decideAction(index % 2 ? bench.other : bench.database, {
          actionId,
          kind: 'approve',
          decision: 'granted',
          decidedBy: `usr_${index}`,
          now: new Date(),
        }),
      ),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = all.filter((one) => one.status === 'rejected').map((one) => one.reason.code);
    expect(new Set(refusals)).toEqual(new Set(['already_decided']));
  });

  test('a decided action sets off a turn that knows it, and its use is recorded', async () => {
    const { actionId, ticketId } = await asked('approve');
    const { turnId } = await decideAction(db(), {
      actionId,
      kind: 'approve',
      decision: 'denied',
      decidedBy: 'usr_1',
      reason: 'Not again',
      now: new Date(),
    });
    const claim = await claimed(db(), turnId);
    const snapshot = await store().load(claim);
    expect(claim.trigger).toEqual({ kind: 'action-decided', actionId });
    expect(snapshot.decidedAction).toMatchObject({
      id: actionId,
      state: 'denied',
      decisionReason: 'Not again',
      ticketId,
    });
    expect(snapshot.grants).toMatchObject([{ actionId, decision: 'denied', reason: 'Not again', used: false }]);
    const granted = await asked('confirm');
    const next = await decideAction(db(), {
      actionId: granted.actionId,
      kind: 'confirm',
      decision: 'granted',
      decidedBy: 'customer',
      now: new Date(),
    });
    await store().commit(await claimed(db(), next.turnId), anAnswer({ usedActionIds: [granted.actionId] }));
    const row = await db()
      .kysely.selectFrom('actions')
      .select('state')
      .where('id', '=', granted.actionId)
      .executeTakeFirst();
    expect(row).toEqual({ state: 'used' });
  });

  test('a no in words takes the card back with the turn that heard it', async () => {
    const { actionId, conversationId } = await asked('confirm');
    const { turnId } = await aMessage(db(), { conversationId, text: 'no' });
    await store().commit(await claimed(db(), turnId), anAnswer({ declinedActionIds: [actionId] }));
    expect(await getAction(db().kysely, actionId)).toMatchObject({ state: 'denied', decidedBy: 'customer' });
  });

  test('the customer cannot approve, the team cannot confirm, others find nothing', async () => {
    const { actionId } = await asked('approve');
    const decision = { actionId, decision: 'granted' as const, decidedBy: 'customer', now: new Date() };
    await expect(decideAction(db(), { ...decision, kind: 'confirm' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      decideAction(db(), { ...decision, kind: 'approve', onlyOf: { conversationId: 'cnv_other' } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('an action expires', async () => {
    const { actionId } = await asked('confirm');
    const later = new Date(Date.now() + 7_200_000);
    await expect(
      decideAction(db(), { actionId, kind: 'confirm', decision: 'granted', decidedBy: 'customer', now: later }),
    ).rejects.toMatchObject({ code: 'expired' });
    expect(await expireOverdueActions(db(), later)).toContain(actionId);
    await expect(
      decideAction(db(), { actionId, kind: 'confirm', decision: 'granted', decidedBy: 'customer', now: new Date() }),
    ).rejects.toMatchObject({ code: 'expired' });
  });

  test('taking over ends what the customer could still confirm', async () => {
    const { actionId, conversationId } = await asked('confirm');
    await takeOver(db(), { conversationId, userId: 'usr_1' });
    await expect(
      decideAction(db(), { actionId, kind: 'confirm', decision: 'granted', decidedBy: 'customer', now: new Date() }),
    ).rejects.toMatchObject({ code: 'expired' });
  });

  test('a draft is sent once, however many press the button', async () => {
    const { draftId, conversationId, ticketId } = await drafted();
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, () => decideDraft(db(), { draftId, decision: { kind: 'send' }, userId: 'usr_1' })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const sent = await db()
      .kysely.selectFrom('messages')
      .select(['body', 'author_kind'])
      .where('conversation_id', '=', conversationId)
      .where('author_kind', '<>', 'customer')
      .execute();
    expect(sent).toEqual([{ body: 'Draft of an answer.', author_kind: 'ai' }]);
    expect(await ticketState(ticketId)).toBe('awaiting_customer');
    expect((await conversation(conversationId)).waiting_since).toBeNull();
  });

  test('an edited draft sends the new words and keeps the review', async () => {
    const { draftId, ticketId } = await drafted();
    await decideDraft(db(), {
      draftId,
      decision: { kind: 'edit', text: 'Better.', resolve: true },
      userId: 'usr_1',
      review: { accurate: false, correction: 'It takes 5 days.' },
    });
    const row = await db().kysely.selectFrom('drafts').selectAll().where('id', '=', draftId).executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      state: 'edited',
      sent_body: 'Better.',
      accurate: false,
      correction: 'It takes 5 days.',
    });
    expect(await ticketState(ticketId)).toBe('resolved');
    const reviews = await db()
      .kysely.selectFrom('feedback')
      .select('score')
      .where('ticket_id', '=', ticketId)
      .orderBy('at')
      .execute();
    expect(reviews.map(({ score }) => score)).toEqual([0]);
  });

  test('a rejected draft makes the conversation its reviewer’s', async () => {
    const { draftId, conversationId, ticketId } = await drafted();
    await decideDraft(db(), { draftId, decision: { kind: 'reject', reason: 'tone' }, userId: 'usr_1' });
    expect(await conversation(conversationId)).toMatchObject({ owner_kind: 'human', owner_id: 'usr_1' });
    expect(await ticketState(ticketId)).toBe('open');
  });

  async function draftedWithCard() {
    const { received, claim } = await aTurn(db());
    const { commit, actionId } = aRequest('confirm');
    const [action] = commit.actions;
    const { title = '', expiresAt = new Date() } = action ?? {};
    const card = { kind: 'confirm' as const, actionId, title, details: '', expiresAt };
    const draft = aDraft();
    const cards = [{ text: `Please confirm: ${title}`, card }];
    await store().commit(claim, { ...draft, actions: commit.actions, draft: draft.draft && { ...draft.draft, cards } });
    return { ...received, draftId: draft.draft?.id ?? '', actionId };
  }

  test('the cards of a draft go out with it', async () => {
    const { draftId, conversationId, actionId } = await draftedWithCard();
    await decideDraft(db(), { draftId, decision: { kind: 'send' }, userId: 'usr_1' });
    const { turnId } = await aMessage(db(), { conversationId, text: 'yes' });
    const { messages } = await store().load(await claimed(db(), turnId));
    expect(messages.map(({ author, card }) => [author.kind, card?.kind])).toEqual([
      ['customer', undefined],
      ['ai', undefined],
      ['system', 'confirm'],
      ['customer', undefined],
    ]);
    expect(await getAction(db().kysely, actionId)).toMatchObject({ state: 'pending' });
  });

  test('the cards of a draft that is set aside are withdrawn', async () => {
    const rejected = await draftedWithCard();
    await decideDraft(db(), {
      draftId: rejected.draftId,
      decision: { kind: 'reject', reason: 'tone' },
      userId: 'usr_1',
    });
    const overtaken = await draftedWithCard();
    await aMessage(db(), { conversationId: overtaken.conversationId, text: 'Never mind' });
    for (const { actionId } of [rejected, overtaken]) {
      expect(await getAction(db().kysely, actionId)).toMatchObject({ state: 'expired' });
    }
  });

  test('a draft can be written again with an instruction', async () => {
    const { draftId } = await drafted();
    const { turnId } = await decideDraft(db(), {
      draftId,
      decision: { kind: 'regenerate', instruction: 'Shorter' },
      userId: 'usr_1',
    });
    const claim = await claimed(db(), turnId);
    expect(claim.trigger).toEqual({ kind: 'regenerate', instruction: 'Shorter' });
    expect((await store().load(claim)).unanswered).toHaveLength(1);
    expect(await store().commit(claim, aDraft('Short.'))).toEqual({ committed: true });
  });

  test('a person’s reply takes over, answers, and sets the draft aside', async () => {
    const { conversationId, draftId, ticketId } = await drafted();
    await writeHumanMessage(db(), { conversationId, kind: 'reply', ...user, text: 'I looked into it.' });
    expect(await conversation(conversationId)).toMatchObject({
      owner_kind: 'human',
      owner_id: 'usr_1',
      preview_author: 'human',
    });
    expect(await ticketState(ticketId)).toBe('awaiting_customer');
    await expect(decideDraft(db(), { draftId, decision: { kind: 'send' }, userId: 'usr_1' })).rejects.toMatchObject({
      code: 'already_decided',
    });
    const later = await receive(db(), { channel: 'chat', conversationId, text: 'Thank you' });
    expect(later.turnId).toBeNull();
    expect(await ticketState(ticketId)).toBe('open');
  });

  test('a note changes nothing for the customer or the AI', async () => {
    const { received, claim } = await aTurn(db());
    await writeHumanMessage(db(), {
      conversationId: received.conversationId,
      kind: 'note',
      ...user,
      text: 'Known bug.',
    });
    expect(await conversation(received.conversationId)).toMatchObject({ owner_kind: 'ai', preview_author: 'customer' });
    expect(await store().commit(claim, anAnswer())).toEqual({ committed: true });
  });

  test('handing back answers what nobody answered', async () => {
    const { received, claim } = await aTurn(db());
    await store().commit(claim, anEscalation('billing'));
    const { turnId } = await handBack(db(), { conversationId: received.conversationId });
    const next = await claimed(db(), turnId);
    expect(next.trigger).toEqual({ kind: 'handed-back' });
    const snapshot = await store().load(next);
    expect(snapshot).toMatchObject({ ticket: { state: 'open' }, conversation: { owner: { kind: 'ai' } } });
    expect(snapshot.unanswered.map(({ text }) => text)).toEqual(['Where is my order?']);
  });

  test('handing back what a person answered queues nothing unless an instruction comes with it', async () => {
    const { received } = await aTurn(db());
    const { conversationId } = received;
    await writeHumanMessage(db(), { conversationId, kind: 'reply', ...user, text: 'Done.' });
    expect(await handBack(db(), { conversationId })).toEqual({ turnId: null });
    const told = await handBack(db(), { conversationId, instruction: 'Offer a voucher' });
    expect((await claimed(db(), told.turnId)).trigger).toEqual({ kind: 'handed-back', instruction: 'Offer a voucher' });
  });

  test('the queue counts what waits for a team', async () => {
    const team = someone().email;
    const queue = createQueue(db().kysely);
    expect(await queue.waiting(team)).toBe(0);
    const { received, claim } = await aTurn(db());
    await store().commit(claim, anEscalation(team));
    expect(await queue.waiting(team)).toBe(1);
    await assign(db(), { conversationId: received.conversationId, owner: { kind: 'human', userId: 'usr_1' } });
    expect(await queue.waiting(team)).toBe(0);
  });

  test('tickets move as the domain allows and no other way', async () => {
    const { received, claim } = await aTurn(db());
    const { ticketId } = received;
    await expect(changeTicketState(db(), { ticketId, to: 'awaiting_csat' })).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    await changeTicketState(db(), { ticketId, to: 'resolved' });
    expect(await store().commit(claim, anAnswer())).toEqual({ committed: false, reason: 'The ticket was resolved.' });
    await changeTicketState(db(), { ticketId, to: 'awaiting_csat' });
    const opened = await reopenTicket(db(), { ticketId, userId: 'usr_1' });
    expect(await ticketState(ticketId)).toBe('reopened');
    expect(await conversation(received.conversationId)).toMatchObject({
      ticket_id: opened.ticketId,
      ticket_state: 'open',
      owner_id: 'usr_1',
    });
    await expect(changeTicketState(db(), { ticketId: 'tkt_none', to: 'closed' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('a ticket is rated once and closes with it', async () => {
    const { received } = await aTurn(db());
    const { ticketId } = received;
    await changeTicketState(db(), { ticketId, to: 'resolved' });
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => giveCsat(db(), { ticketId, score: 5 })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ticketState(ticketId)).toBe('closed');
  });

  test('a thumb can change its mind', async () => {
    const { received, claim } = await aTurn(db());
    const answer = anAnswer();
    await store().commit(claim, answer);
    const messageId = answer.messages[0]?.id as string;
    await giveThumb(db(), { messageId, up: true });
    await giveThumb(db(), { messageId, up: false, comment: 'No.' });
    const rows = await db()
      .kysely.selectFrom('feedback')
      .select(['score', 'comment'])
      .where('message_id', '=', messageId)
      .execute();
    expect(rows).toEqual([{ score: -1, comment: 'No.' }]);
    await expect(
      giveThumb(db(), { messageId, up: true, onlyOf: { conversationId: `not-${received.conversationId}` } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
