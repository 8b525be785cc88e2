import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { ask, end, says } from '#test/support/console-stories.ts';
import type { AttachmentView } from '#wire/attachment.ts';
import type { CannedReply } from '#wire/console/canned-reply.ts';
import { inboxPage, type ViewCounts } from '#wire/console/inbox.ts';
import type { SavedView } from '#wire/console/saved-view.ts';
import { thread } from '#wire/console/thread.ts';

type Member = Caller & { userId: string };
let server: ConsoleServer;
let lead: Member;
let ana: Member;
let conversationId: string;

beforeAll(async () => {
  server = await startConsole();
  lead = await server.member('lead');
  ana = await server.member('agent', 'ana@northwind.test', 'Ana Maria');
  const asked = await ask(server.database, { text: 'A question', name: 'Mia Chen' });
  await end(server.database, asked.turnId, { messages: says('An answer.') });
  conversationId = asked.conversationId;
});
afterAll(async () => server[Symbol.asyncDispose]());

const read = async (as: Caller) => thread.parse((await as.call('GET', `/conversations/${conversationId}`)).body);

describe('canned replies', () => {
  it('are written by leads, used by all, and each name is there once', async () => {
    const reply = { name: 'hello', body: 'Hi {{customer.first_name|there}}' };
    expect((await ana.call('POST', '/canned-replies', reply)).status).toBe(403);
    const made = (await lead.call('POST', '/canned-replies', reply)).body as { id: string };
    expect((await lead.call('POST', '/canned-replies', { ...reply, name: 'Hello' })).status).toBe(409);
    await lead.call('PUT', `/canned-replies/${made.id}`, { ...reply, body: 'Hey' });
    const { replies } = (await ana.call('GET', '/canned-replies')).body as { replies: CannedReply[] };
    expect(replies).toMatchObject([{ name: 'hello', body: 'Hey', updatedBy: 'Test lead' }]);
    expect((await lead.call('DELETE', `/canned-replies/${made.id}`)).status).toBe(204);
    expect((await lead.call('DELETE', `/canned-replies/${made.id}`)).status).toBe(404);
  });
});

describe('saved views', () => {
  it('are one’s own, or the team’s when a lead shares them', async () => {
    const save = (as: Caller, name: string, shared: boolean) =>
      as.call('POST', '/saved-views', { name, shared, filter: { view: 'all', tag: 'vip' } });
    expect((await save(ana, 'For all', true)).status).toBe(403);
    const own = (await save(ana, 'Mine', false)).body as { id: string };
    await save(lead, 'Ours', true);
    const names = async (as: Caller) =>
      ((await as.call('GET', '/saved-views')).body as { views: SavedView[] }).views.map(({ name }) => name);
    expect(await names(ana)).toEqual(['Mine', 'Ours']);
    expect(await names(lead)).toEqual(['Ours']);
    const counts = (await ana.call('GET', '/saved-views/counts')).body as { counts: Record<string, number> };
    expect(Object.values(counts.counts)).toEqual([0, 0]);
    await ana.call('POST', `/conversations/${conversationId}/changes`, { change: 'add-tag', tag: 'vip' });
    expect((await ana.call('GET', '/saved-views/counts')).body).toMatchObject({ counts: { [own.id]: 1 } });
    expect((await lead.call('DELETE', `/saved-views/${own.id}`)).status).toBe(404);
    expect((await ana.call('DELETE', `/saved-views/${own.id}`)).status).toBe(204);
  });
});

describe('a note', () => {
  it('that names a colleague stands in their mentions until they have opened it', async () => {
    const note = { kind: 'note', text: 'Could you look, @Ana Maria?', clientId: crypto.randomUUID() };
    await lead.call('POST', `/conversations/${conversationId}/messages`, note);
    const counted = async (as: Caller) => ((await as.call('GET', '/inbox/counts')).body as ViewCounts).mentions;
    expect([await counted(ana), await counted(lead)]).toEqual([1, 0]);
    const { rows } = inboxPage.parse((await ana.call('GET', '/inbox?view=mentions')).body);
    expect(rows.map(({ id }) => id)).toEqual([conversationId]);
    await ana.call('POST', `/conversations/${conversationId}/read`);
    expect(await counted(ana)).toBe(0);
  });
});

describe('what is typed and not sent', () => {
  it('is there for its writer on every device, and gone once sent', async () => {
    await ana.call('PUT', `/conversations/${conversationId}/text`, { kind: 'reply', text: 'Half a th' });
    expect((await read(ana)).kept).toMatchObject({ kind: 'reply', text: 'Half a th' });
    expect((await read(lead)).kept).toBeUndefined();
    await ana.call('POST', `/conversations/${conversationId}/messages`, {
      kind: 'reply',
      text: 'Half a thought',
      clientId: crypto.randomUUID(),
    });
    expect((await read(ana)).kept).toBeUndefined();
  });
});

describe('tags and time', () => {
  it('narrow the list, and tags in use are offered', async () => {
    await ana.call('POST', `/conversations/${conversationId}/changes`, { change: 'add-tag', tag: 'vip' });
    await ana.call('POST', `/conversations/${conversationId}/changes`, { change: 'add-tag', tag: 'vip' });
    const found = async (query: string) =>
      inboxPage.parse((await ana.call('GET', `/inbox?${query}`)).body).rows.map(({ tags }) => tags);
    expect(await found('tag=vip')).toEqual([['vip']]);
    expect(await found('tag=other')).toEqual([]);
    expect(await found('within=1d')).toHaveLength(1);
    server.wait(2 * 24 * 60 * 60_000);
    expect(await found('within=1d')).toEqual([]);
    expect(await found('within=7d')).toHaveLength(1);
    server.wait(-2 * 24 * 60 * 60_000);
    expect((await ana.call('GET', '/tags')).body).toEqual({ tags: ['vip'] });
  });
});

describe('a file from the team', () => {
  it('goes out with a reply and is seen in the thread', async () => {
    const upload = await ana.send('POST', '/attachments', Buffer.from('order;1042\n'), { 'x-file-name': 'orders.csv' });
    const file = upload.body as AttachmentView;
    const sent = await ana.call('POST', `/conversations/${conversationId}/messages`, {
      kind: 'reply',
      text: 'Here it is.',
      attachments: [file.id],
      clientId: crypto.randomUUID(),
    });
    expect(sent.status).toBe(200);
    const message = (await read(lead)).entries.findLast((entry) => entry.type === 'message');
    expect(message).toMatchObject({ text: 'Here it is.', attachments: [{ name: 'orders.csv', type: 'text/plain' }] });
    const given = await lead.call('GET', `/conversations/${conversationId}/attachments/${file.id}`);
    expect(await given.response.text()).toBe('order;1042\n');
  });
});
