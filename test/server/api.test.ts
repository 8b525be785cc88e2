import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWholeProgram, type WholeProgram } from '../support/whole-program.ts';

let program: WholeProgram;
beforeAll(async () => {
  program = await startWholeProgram();
}, 180_000);
afterAll(() => program?.[Symbol.asyncDispose]());

const errorOf = async (response: Response) =>
  ((await response.json()) as { error: { code: string; field?: string; message: string; requestId: string } }).error;

describe('the API', () => {
  it('acknowledges a message with the ids of everything it made', async () => {
    const response = await program.post('/api/v1/conversations', { message: { text: 'How do I reset my password?' } });
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject({
      conversationId: expect.stringMatching(/^cnv_/),
      ticketId: expect.stringMatching(/^tkt_/),
      messageId: expect.stringMatching(/^msg_/),
      turnId: expect.stringMatching(/^trn_/),
      duplicate: false,
    });
  });

  it('keeps the time zone that a customer is said to live in, until another is told', async () => {
    const email = 'tomo@example.com';
    const text = 'How do I reset my password?';
    const zoneAfter = async (path: string, body: object) => {
      expect((await program.post(`/api/v1/${path}`, body)).ok).toBe(true);
      const query = program.context.database.kysely.selectFrom('customers').select('time_zone');
      return (await query.where('email', '=', email).executeTakeFirst())?.time_zone;
    };
    const said = (timeZone?: string) => ({ customer: { email, timeZone }, message: { text } });
    expect(await zoneAfter('conversations', said('Asia/Tokyo'))).toBe('Asia/Tokyo');
    expect(await zoneAfter('conversations', said())).toBe('Asia/Tokyo');
    expect(await zoneAfter('conversations', said('Europe/Madrid'))).toBe('Europe/Madrid');
    const ticket = { customer_email: email, customer_time_zone: 'America/Lima', message: text };
    expect(await zoneAfter('tickets', ticket)).toBe('America/Lima');
  });

  it('refuses a request without a key and one with a wrong key', async () => {
    for (const authorization of ['', 'Bearer nobody-knows-this-key']) {
      const response = await program.request('/api/v1/tickets', { headers: { authorization } });
      expect(response.status).toBe(401);
      expect((await errorOf(response)).requestId).toMatch(/^req_/);
    }
  });

  it('asks proxies not to gather what it streams', async () => {
    const { id } = await program.ask('How do I reset my password?');
    const stream = await program.request(`/api/v1/conversations/${id}/events`);
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
    });
    await stream.body?.cancel();
  });

  it('refuses a body that nobody could mean before it is read, and one that is not JSON, and says how to mend it', async () => {
    const sent = async (body: string, headers: Record<string, string> = {}) => {
      const response = await program.request('/api/v1/tickets', { method: 'POST', body, headers });
      return [response.status, (await errorOf(response)).message];
    };
    expect(await sent('x'.repeat(1024 * 1024 + 1))).toEqual([413, 'The request is too large: at most 1024 kB.']);
    expect(await sent('hello', { 'content-type': 'text/plain' })).toEqual([
      400,
      'The body must be JSON: send it with the header "content-type: application/json".',
    ]);
  });

  it.each([
    ['an empty message', { message: { text: '   ' } }, 422, 'message_empty', 'message.text'],
    [
      'a message of 50,000 characters',
      { message: { text: 'a'.repeat(50_000) } },
      413,
      'message_too_long',
      'message.text',
    ],
    ['a message that is a number', { message: { text: 7 } }, 400, 'invalid_request', 'message.text'],
    ['no message', {}, 400, 'invalid_request', 'message'],
    [
      'a bad address',
      { customer: { email: 'nobody' }, message: { text: 'hi' } },
      400,
      'invalid_request',
      'customer.email',
    ],
    [
      'a place that keeps no time',
      { customer: { email: 'ana@example.com', timeZone: 'Europe/Atlantis' }, message: { text: 'hi' } },
      400,
      'invalid_request',
      'customer.timeZone',
    ],
  ])('refuses %s and names the field', async (_, body, status, code, field) => {
    const response = await program.post('/api/v1/conversations', body);
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toMatchObject({ code, field });
  });

  it('refuses a body that is not JSON', async () => {
    const response = await program.request('/api/v1/conversations', { method: 'POST', body: '{"message":' });
    expect(response.status).toBe(400);
    expect((await errorOf(response)).code).toBe('invalid_request');
  });

  it('says 404 for a conversation, a ticket and an address that are not there', async () => {
    for (const path of ['/api/v1/conversations/cnv_none', '/api/v1/tickets/tkt_none', '/api/v1/nothing', '/nothing']) {
      const response = await program.request(path);
      expect(response.status).toBe(404);
      expect((await errorOf(response)).code).toBe('not_found');
    }
  });

  it('stores a message once however often it is delivered', async () => {
    const body = { message: { text: 'What does shipping cost?', id: 'delivery-1' } };
    const first = (await (await program.post('/api/v1/conversations', body)).json()) as { conversationId: string };
    const path = `/api/v1/conversations/${first.conversationId}/messages`;
    const again = await Promise.all(
      Array.from({ length: 10 }, () => program.post(path, { text: 'x', id: 'delivery-1' })),
    );
    expect(again.map((response) => response.status)).toEqual(Array(10).fill(202));
    const view = (await (await program.request(`/api/v1/conversations/${first.conversationId}?wait=60`)).json()) as {
      messages: { author: string }[];
    };
    expect(view.messages.filter((message) => message.author === 'customer')).toHaveLength(1);
  });

  it('gives the first result again for the same Idempotency-Key, and 409 for another body', async () => {
    const headers = { 'idempotency-key': 'key-1' };
    const body = { message: { text: 'Hello' } };
    const first = (await (await program.post('/api/v1/conversations', body, headers)).json()) as object;
    const second = await program.post('/api/v1/conversations', body, headers);
    expect(await second.json()).toEqual(first);
    const other = await program.post('/api/v1/conversations', { message: { text: 'Goodbye' } }, headers);
    expect(other.status).toBe(409);
    expect((await errorOf(other)).code).toBe('idempotency_conflict');
  });

  it('answers a ticket in one request, lists it, and takes its rating once', async () => {
    const body = { customer_email: 'kim@example.com', message: 'How do I reset my password?', external_id: 'shop-77' };
    const answered = (await (await program.post('/api/v1/tickets?wait=60', body)).json()) as {
      ticket_id: string;
      reply: string;
    };
    expect(answered).toMatchObject({ outcome: 'replied', status: 'awaiting_customer' });
    expect(answered.reply).toContain('Forgot password?');
    const listed = (await (await program.request('/api/v1/tickets?external_id=shop-77')).json()) as {
      tickets: { id: string }[];
    };
    expect(listed.tickets.map((ticket) => ticket.id)).toEqual([answered.ticket_id]);
    const path = `/api/v1/tickets/${answered.ticket_id}/csat`;
    expect((await program.post(path, { score: 9 })).status).toBe(400);
    expect((await program.post(path, { score: 5, comment: 'Quick!' })).status).toBe(200);
    expect((await program.post(path, { score: 1 })).status).toBe(409);
    const read = (await (await program.request(`/api/v1/tickets/${answered.ticket_id}`)).json()) as { csat: unknown };
    expect(read.csat).toEqual({ score: 5, comment: 'Quick!' });
  });

  it('streams what happens and resumes after the last event seen', async () => {
    const view = await program.ask('How do I reset my password?');
    const all = await eventsUntilEnd(`/api/v1/conversations/${view.id}/events`);
    expect(all.map((event) => event.type)).toEqual(
      expect.arrayContaining(['message-received', 'turn-started', 'message-sent', 'turn-ended']),
    );
    const half = all[Math.floor(all.length / 2)];
    const rest = await eventsUntilEnd(`/api/v1/conversations/${view.id}/events`, { 'last-event-id': half?.id ?? '' });
    expect(rest).toEqual(all.slice(all.indexOf(half as (typeof all)[0]) + 1));
  });

  it('describes every route in the OpenAPI document', async () => {
    const document = (await (await program.request('/api/openapi.json')).json()) as { paths: Record<string, object> };
    expect(Object.keys(document.paths).sort()).toEqual([
      '/v1/conversations',
      '/v1/conversations/{id}',
      '/v1/conversations/{id}/events',
      '/v1/conversations/{id}/messages',
      '/v1/sending',
      '/v1/tickets',
      '/v1/tickets/{id}',
      '/v1/tickets/{id}/csat',
    ]);
    expect((await program.request('/api/docs')).headers.get('content-type')).toContain('text/html');
  });

  it('drafts instead of sending while the kill switch is on', async () => {
    const put = (stopped: boolean) =>
      program.request('/api/v1/sending', { method: 'PUT', body: JSON.stringify({ stopped }) });
    await put(true);
    const view = await program.ask('How do I reset my password?');
    await put(false);
    expect(view.turns.at(-1)).toMatchObject({ outcome: 'drafted', tier: 1 });
    expect(view.draft?.text).toContain('Forgot password?');
    expect(view.messages.filter((message) => message.author === 'ai')).toEqual([]);
  });
});

async function eventsUntilEnd(path: string, headers: Record<string, string> = {}) {
  const response = await program.request(path, { headers });
  const events: { id: string; type: string; data: string }[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const records = text.split('\n\n');
    text = records.pop() ?? '';
    for (const record of records) {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(record)?.[1] ?? '';
      if (field('data')) events.push({ id: field('id'), type: field('event'), data: field('data') });
    }
    if (events.some((event) => event.type === 'turn-ended')) break;
  }
  return events;
}
