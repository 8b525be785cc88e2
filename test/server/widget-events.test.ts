import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WidgetEvent } from '#wire/widget/event.ts';
import { WidgetClient } from '../support/widget-client.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';

let server: WidgetServer;
let client: WidgetClient;

beforeAll(async () => {
  server = await startWidgetServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => {
  server.clock.advance(60 * 60_000);
  client = new WidgetClient(server);
});

const fromAi = (event: WidgetEvent) => event.type === 'message' && event.message.from === 'ai';
const isOver = (event: WidgetEvent) => event.type === 'reply-retracted';
const wordsOf = (event: WidgetEvent) => (event.type === 'reply-streamed' ? JSON.stringify(event.reply.content) : '');

function gate() {
  let open = () => {};
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open };
}

describe('the event stream of the widget', () => {
  it('tells what the agent is at, then its words sentence by sentence, then the message', async () => {
    const gates = [gate(), gate(), gate()] as const;
    server.script.current = ({ turnId }) => [
      { event: { type: 'knowledge-searched', turnId, query: 'SECRET-QUERY', found: 3 } },
      { wait: gates[0].wait },
      { stream: 'It left on Monday. ' },
      { wait: gates[1].wait },
      { stream: 'It arrives on Friday.' },
      { wait: gates[2].wait },
      { end: { ai: 'It left on Monday. It arrives on Friday.' } },
    ];
    const begun = await client.start('Where is my order?');
    const heard: string[] = [];
    const { events } = await client.follow(
      begun.id,
      (event) => {
        if (event.type === 'reply-streamed') {
          heard.push(event.reply.activity);
          const words = wordsOf(event);
          if (event.reply.activity === 'searching') gates[0].open();
          if (words.includes('Monday')) gates[1].open();
          if (words.includes('Monday. It arrives on Friday')) gates[2].open();
        }
        return fromAi(event);
      },
      begun.cursor,
    );
    expect([...new Set(heard)]).toEqual(['thinking', 'searching', 'writing'].filter((one) => heard.includes(one)));
    expect(heard).toEqual(expect.arrayContaining(['searching', 'writing']));
    expect(events.at(-1)).toMatchObject({ type: 'message', message: { from: 'ai', turnId: expect.any(String) } });
  });

  it('goes on in mid-reply after a break, with nothing lost and nothing doubled', async () => {
    const go = gate();
    server.script.current = () => [
      { stream: 'First. ' },
      { stream: 'Second. ' },
      { wait: go.wait },
      { stream: 'Third.' },
      { end: { ai: 'First. Second. Third.' } },
    ];
    const begun = await client.start('Count');
    const before = await client.follow(begun.id, (event) => wordsOf(event).includes('Second'), begun.cursor);
    const following = client.follow(begun.id, fromAi, before.cursor);
    go.open();
    const after = await following;
    const spoken = after.events.filter((event) => event.type === 'reply-streamed');
    for (const event of spoken) expect(wordsOf(event)).toContain('First. Second. Third.');
    expect(after.events.filter(fromAi)).toHaveLength(1);
  });

  it('tells the same again from any cursor', async () => {
    server.script.current = () => [{ stream: 'Yes. ' }, { end: { ai: 'Yes. Of course.' } }];
    const begun = await client.start('May I?');
    await server.settled();
    for (let cursor = 0; cursor <= Number(begun.cursor) + 8; cursor += 2) {
      server.clock.advance(60_000);
      const shown = await client.show(begun.id);
      expect(shown.messages.map(({ from }) => from)).toEqual(['customer', 'ai']);
      if (cursor >= Number(shown.cursor)) continue;
      const { events } = await client.follow(begun.id, isOver, String(cursor));
      const ids = events.flatMap((event) => (event.type === 'message' ? [event.message.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('takes streamed words back when the turn is overtaken', async () => {
    const go = gate();
    server.script.current = () => [{ stream: 'I think that' }, { wait: go.wait }];
    const begun = await client.start('Hello');
    const spoken = await client.follow(begun.id, (event) => wordsOf(event).includes('I think'), begun.cursor);
    server.script.current = () => [{ end: { ai: 'Here is both.' } }];
    const following = client.follow(begun.id, fromAi, spoken.cursor);
    await client.post(`/conversations/${begun.id}/messages`, { text: 'And this', id: crypto.randomUUID() });
    const { events } = await following;
    go.open();
    const overtaken = spoken.events.flatMap((event) =>
      event.type === 'reply-streamed' ? [event.reply.turnId] : [],
    )[0];
    expect(events).toContainEqual({ type: 'reply-retracted', turnId: overtaken });
    expect(events.filter((event) => wordsOf(event).includes('I think'))).toEqual([]);
  });

  it('says nothing of notes, drafts, rules, tools and their arguments', async () => {
    server.script.current = ({ turnId }) => [
      { event: { type: 'message-understood', turnId, intents: ['SECRET_INTENT'], language: 'en' } },
      { event: { type: 'model-called', turnId, role: 'answer', model: 'SECRET-MODEL' } },
      { event: { type: 'tool-called', turnId, callId: 'SECRET-CALL', tool: 'SECRET_TOOL', verdict: 'SECRET-VERDICT' } },
      { event: { type: 'tool-finished', turnId, callId: 'SECRET-CALL', tool: 'SECRET_TOOL', status: 'SECRET' } },
      { stream: 'SHOWN' },
      { retract: 'SECRET-WHY' },
      { end: { draft: 'SECRET-DRAFT' } },
    ];
    const begun = await client.start('Hello');
    const { raw } = await client.follow(begun.id, isOver, begun.cursor);
    await server.settled();
    const shown = JSON.stringify(await client.show(begun.id));
    expect(raw + shown).not.toMatch(/SECRET/);
    expect((await client.show(begun.id)).status.state).toBe('review');
  });

  it('refuses a cursor that is none', async () => {
    const begun = await client.start('Hello');
    const response = await server.app.request(`/widget/v1/conversations/${begun.id}/events`, {
      headers: { origin: client.site, authorization: `Bearer ${client.token}`, 'last-event-id': 'DROP TABLE' },
    });
    expect(response.status).toBe(400);
  });
});
