import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeTicketState } from '#adapters/database/move-ticket.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { ConfirmCardView } from '#wire/widget/card.ts';
import type { ConversationView } from '#wire/widget/conversation.ts';
import { WidgetClient } from '../support/widget-client.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';

let server: WidgetServer;
let client: WidgetClient;
let triggers: TurnTrigger[];

beforeAll(async () => {
  server = await startWidgetServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => {
  server.clock.advance(24 * 60 * 60_000);
  client = new WidgetClient(server);
  triggers = [];
});

/** A conversation in which the agent asks for a yes to a refund. */
async function asked(amount = 24, lifetimeMs = 60_000): Promise<{ id: string; card: ConfirmCardView }> {
  const actionId = server.context.ports.ids.next('act');
  const expiresAt = new Date(server.clock.now().getTime() + lifetimeMs);
  server.script.current = ({ trigger }) => {
    triggers.push(trigger);
    if (trigger.kind !== 'message') return [{ end: { ai: 'Done.' } }];
    const title = `Refund $${amount}.00 for order 1042`;
    const input = { order_id: '1042', amount, note: 'SECRET-ARGUMENT' };
    const shared = { id: actionId, callId: 'call', tool: 'issue_refund', input, argumentsHash: `hash-${amount}` };
    return [
      {
        end: {
          system: `Please confirm: ${title}.`,
          card: { kind: 'confirm', actionId, title, details: 'SECRET-REASON', expiresAt },
          actions: [{ ...shared, kind: 'confirm', title, rule: 'SECRET-RULE', reason: 'SECRET-REASON', expiresAt }],
        },
      },
    ];
  };
  const { id } = await client.start('Refund my order 1042');
  await server.settled();
  return { id, card: cardOf(await client.show(id)) };
}

function cardOf(view: ConversationView): ConfirmCardView {
  const card = view.messages.find((message) => message.card)?.card;
  if (card?.kind !== 'confirm') throw new Error(`No card in ${JSON.stringify(view)}`);
  return card;
}

const decide = (id: string, card: ConfirmCardView, decision: string, signature = card.signature) =>
  client.ask('POST', `/conversations/${id}/actions/${card.actionId}`, { decision, signature });

describe('a confirm card', () => {
  it('names the action in words and nothing else of it', async () => {
    const { id, card } = await asked();
    expect(card).toMatchObject({ title: 'Refund $24.00 for order 1042', state: 'pending' });
    expect(JSON.stringify(await client.show(id))).not.toMatch(/SECRET|hash-24|issue_refund/);
  });

  it('is confirmed by a click, and the agent goes on by itself', async () => {
    const { id, card } = await asked();
    const response = await decide(id, card, 'confirm');
    expect(cardOf((await response.json()) as ConversationView).state).toBe('confirmed');
    await server.settled();
    expect(triggers.at(-1)).toEqual({ kind: 'action-decided', actionId: card.actionId });
    expect((await client.show(id)).messages.at(-1)?.from).toBe('ai');
  });

  it('is cancelled by a click', async () => {
    const { id, card } = await asked();
    const response = await decide(id, card, 'cancel');
    expect(cardOf((await response.json()) as ConversationView).state).toBe('cancelled');
  });

  it('has one effect, however often it is clicked', async () => {
    const { id, card } = await asked();
    const responses = await Promise.all(Array.from({ length: 15 }, () => decide(id, card, 'confirm')));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(responses.filter(({ status }) => status === 409)).toHaveLength(14);
    await server.settled();
    expect(triggers.filter(({ kind }) => kind === 'action-decided')).toHaveLength(1);
  });

  it('takes no signature but its own', async () => {
    const { id, card } = await asked(24);
    const other = await asked(2400);
    for (const signature of ['', 'x', other.card.signature, `${card.signature}x`, card.signature.slice(1)]) {
      expect((await decide(id, card, 'confirm', signature)).status).toBe(403);
    }
    // The card of one conversation, sent in another.
    expect((await decide(other.id, card, 'confirm')).status).toBe(404);
    expect(cardOf(await client.show(id)).state).toBe('pending');
  });

  it('is worth nothing when the arguments changed after it was shown', async () => {
    const { id, card } = await asked();
    await server.database.kysely
      .updateTable('actions')
      .set({ arguments_hash: 'hash-2400' })
      .where('id', '=', card.actionId)
      .execute();
    expect((await decide(id, card, 'confirm')).status).toBe(403);
  });

  it('expires', async () => {
    const { id, card } = await asked(24, 60_000);
    server.clock.advance(60_000);
    expect(cardOf(await client.show(id)).state).toBe('expired');
    expect((await decide(id, card, 'confirm')).status).toBe(410);
  });

  it('tells every open browser what became of it', async () => {
    const { id, card } = await asked();
    const { cursor } = await client.show(id);
    const following = client.follow(
      id,
      (event) =>
        event.type === 'message' && event.message.card?.kind === 'confirm' && event.message.card.state !== 'pending',
      cursor,
    );
    await decide(id, card, 'cancel');
    expect((await following).events.length).toBeGreaterThan(0);
  });
});

describe('feedback', () => {
  beforeEach(() => {
    server.script.current = () => [{ end: { ai: 'Here you are.' } }];
  });

  it('is a thumb for an answer, changed at will', async () => {
    const { id } = await client.start('Hello');
    await server.settled();
    const [question, answer] = (await client.show(id)).messages;
    for (const value of ['up', 'down'] as const) {
      const view = await client.post<ConversationView>(`/conversations/${id}/messages/${answer?.id}/thumb`, { value });
      expect(view.messages[1]?.thumb).toBe(value);
    }
    const own = await client.ask('POST', `/conversations/${id}/messages/${question?.id}/thumb`, { value: 'up' });
    expect(own.status).toBe(404);
  });

  it('is a rating asked for when the issue is resolved, given once, with words that may follow', async () => {
    server.script.current = () => [{ end: { ai: 'Done.', state: 'resolved' } }];
    const { id } = await client.start('Thanks, that was all');
    await server.settled();
    expect((await client.show(id)).status).toMatchObject({ state: 'resolved', csat: 'asked' });
    const rated = await client.post<ConversationView>(`/conversations/${id}/csat`, { score: 5 });
    expect(rated.status.csat).toBe('given');
    expect((await client.ask('POST', `/conversations/${id}/csat`, { score: 1 })).status).toBe(409);
    const comment = { score: 5, comment: 'Nora was kind' };
    expect((await client.ask('POST', `/conversations/${id}/csat`, comment)).status).toBe(200);
    expect((await client.ask('POST', `/conversations/${id}/csat`, comment)).status).toBe(409);
    const rows = await server.database.kysely
      .selectFrom('feedback')
      .selectAll()
      .where('conversation_id', '=', id)
      .execute();
    expect(rows).toMatchObject([{ kind: 'csat', score: 5, comment: 'Nora was kind' }]);
  });

  it('is no rating while the issue is open, and none out of range', async () => {
    const { id } = await client.start('Hello');
    await server.settled();
    expect((await client.ask('POST', `/conversations/${id}/csat`, { score: 4 })).status).toBe(409);
    for (const score of [0, 6, 4.5, '5']) {
      expect((await client.ask('POST', `/conversations/${id}/csat`, { score })).status).toBe(400);
    }
  });

  it('is asked anew for the next issue', async () => {
    server.script.current = () => [{ end: { ai: 'Done.', state: 'resolved' } }];
    const { id } = await client.start('Thanks');
    await server.settled();
    await client.post(`/conversations/${id}/csat`, { score: 5 });
    await client.post(`/conversations/${id}/messages`, { text: 'Something else', id: crypto.randomUUID() });
    await server.settled();
    expect((await client.show(id)).status.csat).toBe('asked');
  });

  it('shows when a person of the team resolved it', async () => {
    const { id } = await client.start('Hello');
    await server.settled();
    const { cursor } = await client.show(id);
    const following = client.follow(id, (event) => event.type === 'status' && event.status.csat === 'asked', cursor);
    const row = await server.database.kysely
      .selectFrom('conversations')
      .select('ticket_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await changeTicketState(server.database, { ticketId: row.ticket_id ?? '', to: 'resolved' });
    await following;
  });
});
