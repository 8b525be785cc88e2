import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { ConversationList, ConversationView } from '#wire/widget/conversation.ts';
import type { CodeAccepted, CodeSent } from '#wire/widget/verification.ts';
import { WidgetClient } from '../support/widget-client.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';

let server: WidgetServer;
let client: WidgetClient;
let triggers: TurnTrigger[];
let email: string;
let count = 0;

beforeAll(async () => {
  server = await startWidgetServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => {
  server.clock.advance(24 * 60 * 60_000);
  server.mails.length = 0;
  triggers = [];
  email = `ana.${++count}@example.com`;
  client = new WidgetClient(server);
  server.script.current = ({ trigger }) => {
    triggers.push(trigger);
    if (trigger.kind === 'verified') return [{ end: { ai: 'Your order arrives on Tuesday.' } }];
    return [{ end: { system: 'I need to know that it is you.', card: { kind: 'verify', reason: 'SECRET-REASON' } } }];
  };
});

async function begun(): Promise<string> {
  const { id } = await client.start('Where is my order?');
  await server.settled();
  return id;
}

const sendCode = (id: string, to = email) => client.ask('POST', `/conversations/${id}/verification`, { email: to });
const enter = (id: string, code: string) => client.ask('POST', `/conversations/${id}/verification/code`, { code });
const lastCode = () => /\b\d{6}\b/.exec(server.mails.at(-1)?.text ?? '')?.[0] ?? '';
const wrong = () => String((Number(lastCode()) + 1) % 1_000_000).padStart(6, '0');
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

describe('a one-time code in the chat', () => {
  it('goes to the address, is accepted once, and the agent goes on by itself', async () => {
    const id = await begun();
    expect((await client.show(id)).messages.at(-1)?.card).toEqual({ kind: 'verify', state: 'pending' });
    const response = await sendCode(id);
    expect(response.status).toBe(202);
    expect(((await response.json()) as CodeSent).maskedEmail).toBe(`a•••@example.com`);
    expect(server.mails).toMatchObject([{ to: email, subject: 'Your code for Acme' }]);
    expect(server.mails[0]?.subject).not.toContain(lastCode());
    const accepted = (await (await enter(id, lastCode())).json()) as CodeAccepted;
    await server.settled();
    expect(triggers).toEqual([{ kind: 'message' }, { kind: 'verified' }]);
    client.token = accepted.token;
    const shown = await client.show(id);
    expect(shown.status.assurance).toBe('verified');
    expect(shown.messages.find(({ card }) => card)?.card?.state).toBe('done');
    expect(shown.messages.at(-1)?.from).toBe('ai');
    expect((await enter(id, lastCode())).status).toBe(409);
  });

  it('is worth nothing to the token from before', async () => {
    const id = await begun();
    await sendCode(id);
    await enter(id, lastCode());
    expect((await client.ask('GET', `/conversations/${id}`)).status).toBe(404);
  });

  it('keeps the other conversations of the browser in reach', async () => {
    const other = (await client.start('Something else')).id;
    await server.settled();
    const id = await begun();
    await sendCode(id);
    client.token = ((await (await enter(id, lastCode())).json()) as CodeAccepted).token;
    const { conversations } = await client.get<ConversationList>('/conversations');
    expect(conversations.map((one) => one.id).sort()).toEqual([id, other].sort());
    expect((await client.show(other)).status.assurance).toBe('anonymous');
  });

  it('may be tried five times, also by many at once', async () => {
    const id = await begun();
    await sendCode(id);
    const tries = await Promise.all(Array.from({ length: 5 }, () => enter(id, wrong())));
    expect(tries.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    const late = await enter(id, lastCode());
    expect([late.status, await codeOf(late)]).toEqual([410, 'expired']);
    expect((await client.show(id)).status.assurance).toBe('anonymous');
  });

  it('lets exactly one of many right tries through', async () => {
    const id = await begun();
    await sendCode(id);
    const tries = await Promise.all(Array.from({ length: 5 }, () => enter(id, lastCode())));
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is over after ten minutes', async () => {
    const id = await begun();
    await sendCode(id);
    server.clock.advance(10 * 60_000);
    expect((await enter(id, lastCode())).status).toBe(410);
  });

  it('is over when a newer one was sent', async () => {
    const id = await begun();
    await sendCode(id);
    const first = lastCode();
    server.clock.advance(1000);
    await sendCode(id);
    if (first !== lastCode()) expect((await enter(id, first)).status).toBe(400);
    expect((await enter(id, lastCode())).status).toBe(200);
  });

  it('is worth nothing in another conversation', async () => {
    const one = await begun();
    const two = await begun();
    await sendCode(one);
    const code = lastCode();
    expect((await enter(two, code)).status).toBe(404);
    await sendCode(two, `b${email}`);
    if (code !== lastCode()) expect((await enter(two, code)).status).toBe(400);
  });

  it('cannot be used to flood a mailbox, not even from many browsers', async () => {
    const statuses = [];
    for (let browser = 0; browser < 5; browser++) {
      client = new WidgetClient(server);
      server.clock.advance(30_000);
      statuses.push((await sendCode(await begun(), email.toUpperCase().replace('EXAMPLE.COM', 'example.com'))).status);
    }
    expect(statuses).toEqual([202, 202, 202, 429, 429]);
    expect(server.mails).toHaveLength(3);
  });

  it('is stored so that whoever reads the database learns nothing', async () => {
    const id = await begun();
    await sendCode(id);
    const rows = await server.database.kysely
      .selectFrom('one_time_codes')
      .selectAll()
      .where('conversation_id', '=', id)
      .execute();
    expect(JSON.stringify(rows)).not.toContain(lastCode());
  });

  it('says what is wrong with what is no code or no address', async () => {
    const id = await begun();
    expect((await enter(id, '123456')).status).toBe(404);
    expect((await sendCode(id, 'nobody')).status).toBe(400);
    expect((await client.ask('POST', `/conversations/${id}/verification`, {})).status).toBe(400);
    for (const code of ['12345', '1234567', 'abcdef', '12 456']) expect((await enter(id, code)).status).toBe(400);
  });

  it('does not make a customer of an address that was only left for answers', async () => {
    server.script.current = () => [
      { end: { system: 'A colleague will answer.', owner: { kind: 'team', team: 'general' } } },
    ];
    const id = await begun();
    const left = await client.post<ConversationView>(`/conversations/${id}/email`, { email });
    expect(left.status).toMatchObject({ assurance: 'claimed', email: 'a•••@example.com' });
    const other = new WidgetClient(server);
    const theirs = await other.start('Hello');
    await other.post(`/conversations/${theirs.id}/email`, { email });
    const { conversations } = await other.get<ConversationList>('/conversations');
    expect(conversations.map((one) => one.id)).toEqual([theirs.id]);
  });
});
