import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PresenceBoard } from '#server/presence.ts';
import type { Presence } from '#wire/console/live.ts';
import type { ConversationList, ConversationView } from '#wire/widget/conversation.ts';
import type { MessageView } from '#wire/widget/message.ts';
import { WidgetClient } from '../support/widget-client.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';

let server: WidgetServer;
let client: WidgetClient;

beforeAll(async () => {
  server = await startWidgetServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => {
  server.script.current = ({ text }) => [{ end: { ai: `You said: ${text}` } }];
  server.clock.advance(60 * 60_000);
  client = new WidgetClient(server);
});

const errorOf = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string; message: string; field?: string } };
  return { status: response.status, code: error.code, field: error.field };
};

describe('a conversation of the widget', () => {
  it('is stored, answered and shown with who said what', async () => {
    const begun = await client.start('Where is my order?');
    expect(begun.messages.map(({ from, content }) => [from, content])).toEqual([
      ['customer', [{ type: 'paragraph', children: [{ type: 'text', text: 'Where is my order?' }] }]],
    ]);
    expect(begun.working).toMatchObject({ activity: 'thinking', content: [] });
    await server.settled();
    const shown = await client.show(begun.id);
    expect(shown.messages.map(({ from }) => from)).toEqual(['customer', 'ai']);
    expect(shown.working).toBeUndefined();
    expect(shown.status).toMatchObject({ owner: { kind: 'ai' }, assurance: 'anonymous', csat: 'none' });
  });

  it('takes the same first message twice as one', async () => {
    const id = crypto.randomUUID();
    const first = await client.start('Hello', id);
    const second = await client.start('Hello', id);
    expect(second.id).toBe(first.id);
    expect(second.messages.filter(({ from }) => from === 'customer')).toHaveLength(1);
  });

  it('takes the same later message twice as one, also when both come at once', async () => {
    const { id } = await client.start('Hello');
    await server.settled();
    const body = { text: 'And another thing', id: crypto.randomUUID() };
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => client.post<MessageView>(`/conversations/${id}/messages`, body)),
    );
    expect(new Set(sent.map((message) => message.id)).size).toBe(1);
    expect(sent[0]?.clientId).toBe(body.id);
    await server.settled();
    const { messages } = await client.show(id);
    expect(messages.filter(({ from }) => from === 'customer')).toHaveLength(2);
  });

  it('is found again in the list, with its newest words', async () => {
    const { id } = await client.start('**Where** is my order?');
    await server.settled();
    const { conversations } = await client.get<ConversationList>('/conversations');
    expect(conversations).toEqual([
      expect.objectContaining({ id, from: 'ai', preview: 'You said: Where is my order?', lastSeq: 2, state: 'open' }),
    ]);
  });

  it('shows the team of every process that the customer types and stops, and keeps count of how often', async () => {
    const heard: Presence[][] = [[], []];
    const leave = heard.map((one) => new PresenceBoard(server.database, server.clock).listen((said) => one.push(said)));
    const { id } = await client.start('Hello');
    const type = (typing: boolean) => client.ask('POST', `/conversations/${id}/typing`, { typing });
    for (const typing of [true, true, false]) expect((await type(typing)).status).toBe(204);
    const seen = [true, false].map((customerTyping) => ({ conversationId: id, people: [], customerTyping }));
    await vi.waitFor(() => expect(heard).toEqual([seen, seen]));
    for (const stop of leave) stop();
    const more = await Promise.all(Array.from({ length: 8 }, () => type(true)));
    expect(more.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('does not exist for anybody else', async () => {
    const { id } = await client.start('A secret');
    const other = new WidgetClient(server);
    await other.openSession();
    for (const [method, path] of [
      ['GET', `/conversations/${id}`],
      ['GET', `/conversations/${id}/events`],
      ['POST', `/conversations/${id}/messages`],
      ['POST', `/conversations/${id}/talk-to-person`],
      ['POST', `/conversations/${id}/typing`],
    ] as const) {
      const response = await other.ask(
        method,
        path,
        method === 'POST' ? { text: 'x', id: 'abcdefgh', typing: true } : undefined,
      );
      expect(await errorOf(response)).toMatchObject({ status: 404, code: 'not_found' });
    }
    expect(await other.get<ConversationList>('/conversations')).toEqual({ conversations: [] });
  });

  it('refuses what is no message, and says why', async () => {
    await client.openSession();
    const id = crypto.randomUUID();
    const cases: [unknown, { status: number; code: string; field?: string }][] = [
      [
        { text: '', id },
        { status: 422, code: 'message_empty', field: 'text' },
      ],
      [
        { text: ' \n ', id },
        { status: 422, code: 'message_empty', field: 'text' },
      ],
      [
        { text: 'x'.repeat(20_001), id },
        { status: 413, code: 'message_too_long', field: 'text' },
      ],
      [
        { text: 5, id },
        { status: 400, code: 'invalid_request', field: 'text' },
      ],
      [
        { text: ['a'], id },
        { status: 400, code: 'invalid_request', field: 'text' },
      ],
      [{ text: 'Hello' }, { status: 400, code: 'invalid_request', field: 'id' }],
      [
        { text: 'Hello', id: '../../etc' },
        { status: 400, code: 'invalid_request', field: 'id' },
      ],
      [[], { status: 400, code: 'invalid_request' }],
      [
        { text: 'x'.repeat(300_000), id },
        { status: 413, code: 'too_large' },
      ],
    ];
    for (const [body, expected] of cases) {
      expect(await errorOf(await client.ask('POST', '/conversations', body))).toMatchObject(expected);
      server.clock.advance(60_000);
    }
  });

  it('takes 20,000 characters of any script, and emoji alone', async () => {
    for (const text of ['x'.repeat(20_000), '日'.repeat(20_000), '🙂'.repeat(10_000), '🤷‍♀️']) {
      server.clock.advance(60_000);
      expect((await client.start(text)).messages).toHaveLength(1);
    }
  });

  it('slows down a browser that sends too much, and says for how long', async () => {
    const begun = await client.start('Hello');
    const responses = [];
    for (let count = 0; count < 12; count++) {
      responses.push(
        await client.ask('POST', `/conversations/${begun.id}/messages`, { text: 'x', id: crypto.randomUUID() }),
      );
    }
    const refused = responses.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(responses.filter(({ status }) => status === 202).length).toBeLessThanOrEqual(8);
  });

  it('asks for a person by a click, in words and in the turn', async () => {
    const triggers: unknown[] = [];
    server.script.current = ({ trigger }) => {
      triggers.push(trigger);
      return [{ end: { system: 'A colleague will answer.', owner: { kind: 'team', team: 'billing' } } }];
    };
    const { id } = await client.start('Hello');
    await server.settled();
    const body = { text: 'Ich möchte mit einem Menschen sprechen.', id: crypto.randomUUID() };
    server.script.current = ({ trigger }) => {
      triggers.push(trigger);
      return [];
    };
    const begun = await client.post<ConversationView>('/conversations', { ...body, wantsPerson: true });
    await server.settled();
    expect(triggers).toEqual([{ kind: 'message' }, { kind: 'message', personRequested: true }]);
    const { status } = await client.show(id);
    expect(status.state).toBe('escalated');
    expect(begun.messages[0]?.from).toBe('customer');
  });

  it('says the place in the queue and what was promised, until it is over', async () => {
    server.clock.advance(Date.parse('2026-11-23T16:50:00Z') - server.clock.now().getTime());
    const promises = [
      { by: '2026-11-23T17:05:00.000Z' },
      { by: '2026-11-24T09:15:00.000Z', opens: '2026-11-24T09:00:00.000Z' },
    ];
    server.script.current = () => [
      {
        end: {
          system: 'A colleague will answer.',
          owner: { kind: 'team', team: 'general' },
          promise: promises.shift(),
        },
      },
    ];
    const first = await client.start('One');
    await server.settled();
    const second = await client.start('Two');
    await server.settled();
    const owners = async () => [
      (await client.show(first.id)).status.owner,
      (await client.show(second.id)).status.owner,
    ];
    expect(await owners()).toEqual([
      { kind: 'queue', position: 1, open: true, expectedBy: '2026-11-23T17:05:00.000Z' },
      {
        kind: 'queue',
        position: 2,
        open: true,
        expectedBy: '2026-11-24T09:15:00.000Z',
        opensAt: '2026-11-24T09:00:00.000Z',
      },
    ]);
    server.clock.advance(16.2 * 60 * 60_000);
    expect(await owners()).toEqual([
      { kind: 'queue', position: 1, open: true, late: true },
      { kind: 'queue', position: 2, open: true, expectedBy: '2026-11-24T09:15:00.000Z' },
    ]);
  });

  it('without a promise goes by the team’s target since they wait', async () => {
    server.script.current = () => [
      { end: { system: 'A colleague will answer.', owner: { kind: 'team', team: 'general' } } },
    ];
    const { id } = await client.start('One');
    await server.settled();
    // The target is open minutes from the database's own now: the test's clock is put before it.
    server.clock.advance(Date.now() - server.clock.now().getTime());
    const { owner } = (await client.show(id)).status;
    expect(owner).toMatchObject({ kind: 'queue', expectedBy: expect.any(String) });
  });
});
