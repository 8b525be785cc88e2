import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttachmentRules } from '#domain/attachment.ts';
import { errorResponse } from '#server/error-response.ts';
import { createRouter } from '#server/router.ts';
import { widgetRoutes } from '#server/routes/widget/routes.ts';
import { WidgetClient } from '#test/support/widget-client.ts';
import { widgetDesk } from '#test/support/widget-desk.ts';
import { startWidgetServer, type WidgetServer } from '#test/support/widget-server.ts';
import type { AttachmentView } from '#wire/attachment.ts';
import type { ConversationView } from '#wire/widget/conversation.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
let server: WidgetServer;
let client: WidgetClient;
let scan: AttachmentRules['scan'];

beforeAll(async () => {
  const attachments: AttachmentRules = {
    ...widgetDesk.attachments,
    maxMegabytes: 1,
    maxPerMessage: 2,
    scan: (file, signal) => (scan ? scan(file, signal) : Promise.resolve({ clean: true })),
  };
  server = await startWidgetServer({ desk: { ...widgetDesk, attachments } });
  client = new WidgetClient(server);
  await client.openSession();
});
afterAll(() => server[Symbol.asyncDispose]());

async function upload(bytes: Uint8Array, name: string, as = client): Promise<Response> {
  server.clock.advance(60_000);
  return await server.app.request('/widget/v1/attachments', {
    method: 'POST',
    headers: { origin: as.site, authorization: `Bearer ${as.token}`, 'x-file-name': encodeURIComponent(name) },
    body: Buffer.from(bytes),
  });
}
const stored = async (answer: Response) => (await answer.json()) as AttachmentView;
const why = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as { error: { code: string } }).error.code,
];
/** The same routes with memory of their own, over the same database. */
function secondProcess(context: WidgetServer['context']) {
  const app = createRouter();
  app.onError((error, c) => errorResponse(error, c, context.log));
  return app.route('/widget', widgetRoutes(context));
}
const id = () => crypto.randomUUID();

describe('a file from a customer', () => {
  it('is sent with a message, named in its text for who cannot see it, and given back to its own customer only', async () => {
    const file = await stored(await upload(png, '../../Foto ä.exe'));
    expect(file).toMatchObject({ name: 'Foto ä.exe.png', type: 'image/png', size: png.byteLength });
    const begun = await client.post<ConversationView>('/conversations', { text: '', id: id(), attachments: [file.id] });
    expect(begun.messages[0]).toMatchObject({ attachments: [file], content: [] });
    const message = await server.database.kysely.selectFrom('messages').select('body').executeTakeFirstOrThrow();
    expect(message.body).toBe('[Attached: Foto ä.exe.png]');
    const given = await client.ask('GET', `/conversations/${begun.id}/attachments/${file.id}`);
    expect(Buffer.from(await given.arrayBuffer()).equals(png)).toBe(true);
    expect(given.headers.get('content-security-policy')).toContain('sandbox');
    const stranger = new WidgetClient(server);
    await stranger.openSession();
    expect((await stranger.ask('GET', `/conversations/${begun.id}/attachments/${file.id}`)).status).toBe(404);
  });

  it('is a download without a type unless it is a picture, whatever is in it', async () => {
    const page = await stored(await upload(Buffer.from('<script>alert(1)</script>'), 'page.html'));
    expect(page).toMatchObject({ name: 'page.html.txt', type: 'text/plain' });
    const { id: conversation } = await client.post<ConversationView>('/conversations', {
      text: 'See',
      id: id(),
      attachments: [page.id],
    });
    const given = await client.ask('GET', `/conversations/${conversation}/attachments/${page.id}`);
    expect(given.headers.get('content-type')).toBe('application/octet-stream');
    expect(given.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''page.html.txt");
  });

  it('is refused by its content, its size and the scan, and kept back when the scan fails', async () => {
    expect(await why(await upload(Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'photo.png'))).toEqual([
      400,
      'invalid_request',
    ]);
    expect(await why(await upload(Buffer.alloc(1024 * 1024 + 1, 'a'), 'big.txt'))).toEqual([413, 'too_large']);
    scan = async ({ name }) => ({ clean: false, reason: `${name} has a virus` });
    expect(await why(await upload(png, 'a.png'))).toEqual([400, 'invalid_request']);
    scan = async () => {
      throw new Error('The scanner is away.');
    };
    expect(await why(await upload(png, 'a.png'))).toEqual([503, 'unavailable']);
    scan = undefined;
    expect(await server.database.kysely.selectFrom('attachments').select('id').execute()).toHaveLength(2);
  });

  it('cannot be sent by somebody else, nor with more than a message may have', async () => {
    const file = await stored(await upload(png, 'a.png'));
    const stranger = new WidgetClient(server);
    await stranger.openSession();
    const body = { text: 'Mine', id: id(), attachments: [file.id] };
    expect(await why(await stranger.ask('POST', '/conversations', body))).toEqual([404, 'not_found']);
    expect(
      await why(await client.ask('POST', '/conversations', { ...body, attachments: ['att_1', 'att_2', 'att_3'] })),
    ).toEqual([400, 'invalid_request']);
  });
});

describe('a site that the desk does not list', () => {
  it('is turned away from everything but the script, while listed ones and those below a star are served', async () => {
    const context = {
      ...server.context,
      desk: { ...widgetDesk, widget: { sites: ['shop.acme.example', '*.acme.test'] } },
    };
    const app = secondProcess(context);
    const status = async (origin: string) => (await app.request('/widget/v1/desk', { headers: { origin } })).status;
    expect(await status('https://shop.acme.example')).toBe(200);
    expect(await status('https://eu.acme.test')).toBe(200);
    expect(await status('https://evil.test')).toBe(403);
  });
});

describe('limits', () => {
  it('count over all processes: a second one lets through only what the first left', async () => {
    const other = secondProcess(server.context);
    server.clock.advance(60 * 60_000);
    const browser = new WidgetClient(server);
    await browser.openSession();
    const send = (through: { request: typeof server.app.request }, path: string) =>
      through.request(path, {
        method: 'POST',
        headers: {
          origin: browser.site,
          authorization: `Bearer ${browser.token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ text: 'Hi', id: id() }),
      });
    const first = await Promise.all(Array.from({ length: 5 }, () => send(server.app, '/widget/v1/conversations')));
    const second = await Promise.all(Array.from({ length: 5 }, () => send(other, '/widget/v1/conversations')));
    const passed = [...first, ...second].filter((answer) => answer.status === 201);
    expect(passed).toHaveLength(8);
    server.clock.advance(30_000);
    expect((await send(server.app, '/widget/v1/conversations')).status).toBe(201);
    await server.settled();
  });
});
