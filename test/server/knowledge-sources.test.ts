import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedArticles } from '#adapters/knowledge/stored-articles.ts';
import { startSourceWorker } from '#server/knowledge/source-worker.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { type FakeArticle, intercomApi, zendeskApi } from '#test/support/help-centres/fake-apis.ts';
import { type Pages, page, startFakeSite } from '#test/support/help-centres/fake-site.ts';
import { type RunView, type SourceDetails, type SourceView, sourceDetails } from '#wire/console/knowledge-sources.ts';

let server: ConsoleServer;
let worker: AsyncDisposable;
let admin: Caller;
const site = await startFakeSite({});
const closed: string[] = [];

beforeAll(async () => {
  server = await startConsole();
  admin = await server.member('admin');
  const { database, sealer } = server.context;
  const warn = (message: string, fault: unknown) => void closed.push(`${message} ${fault}`);
  const clock = server.context.ports.clock;
  worker = await startSourceWorker({ database, sealer, clock, allowPrivate: [site.host], warn, pauseMs: 0 });
});
afterAll(async () => {
  await worker[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  expect(closed).toEqual([]);
});

async function add(body: Record<string, unknown>): Promise<SourceView> {
  const { status, body: added } = await admin.call('POST', '/knowledge/sources', body);
  expect([status, added]).toMatchObject([201, {}]);
  return added as SourceView;
}

/** Waits for the newest run of a source to end. */
async function ended(id: string): Promise<SourceDetails & { run: RunView }> {
  for (;;) {
    const details = sourceDetails.parse((await admin.call('GET', `/knowledge/sources/${id}`)).body);
    const run = details.runs[0];
    if (run && run.state !== 'queued' && run.state !== 'running') return { ...details, run };
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

async function sync(id: string) {
  await admin.call('POST', `/knowledge/sources/${id}/sync`);
  return await ended(id);
}

const titles = async (source: string) =>
  (await storedArticles(server.database.kysely)).filter((each) => each.source === source).map(({ title }) => title);

describe('a folder', () => {
  it('is taken in, changes nothing the second time, and what vanished is retired', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'articles-'));
    await mkdir(path.join(folder, 'billing'));
    await writeFile(path.join(folder, 'billing/refunds.md'), '# Refunds\n\nThirty days.');
    await writeFile(
      path.join(folder, 'shipping.html'),
      page('Shipping', '<p>Three days, by air, to everywhere in Europe and beyond.</p>'),
    );
    await writeFile(path.join(folder, 'broken.md'), '---\ntitle: x\nNo end.');
    await writeFile(path.join(folder, 'torn.csv'), 'question,answer\n"Never closed');
    await writeFile(path.join(folder, 'Billing refunds.md'), 'Other.');
    await writeFile(path.join(folder, 'billing refunds.md'), 'Twin of another.');
    await writeFile(path.join(folder, 'доставка.md'), '# Доставка\n\nМы доставляем заказы по всей стране за три дня.');
    const { id } = await add({ kind: 'folder', name: 'Old Wiki', config: { folder } });
    const first = await ended(id);
    expect(first.run).toMatchObject({ state: 'done', added: 4, changed: 0, retired: 0, total: 7 });
    expect(first.faults.map(({ item, problem }) => `${item}: ${problem}`)).toEqual([
      'billing refunds.md: has the id `old-wiki/billing-refunds` as Billing refunds.md has',
      'broken.md, line 1: the front matter has no end',
      expect.stringMatching(/^torn\.csv: is not a table/),
      'доставка.md: is not written in the language it is said to be (en); taken as ru',
    ]);
    expect((await sync(id)).run).toMatchObject({ state: 'done', added: 0, changed: 0, unchanged: 4, retired: 0 });
    await rm(path.join(folder, 'shipping.html'));
    await writeFile(path.join(folder, 'billing/refunds.md'), '# Refunds\n\nForty days.');
    expect((await sync(id)).run).toMatchObject({ changed: 1, unchanged: 2, retired: 1 });
    expect(await titles(id)).not.toContain('Shipping');
    // A disk that is not there today is no reason to forget everything.
    await rm(folder, { recursive: true });
    expect((await sync(id)).run).toMatchObject({
      state: 'failed',
      retired: 0,
      fault: expect.stringMatching(/no folder/),
    });
    expect(await titles(id)).toHaveLength(3);
  });
});

describe('a site', () => {
  const long = (text: string) => `<p>${text} ${'It is explained here at some length. '.repeat(4)}</p>`;

  it('is read from its start page, by its robots.txt, and a part that loops ends', async () => {
    site.asked.length = 0;
    site.pages = {
      '/robots.txt': 'User-agent: *\nDisallow: /help/secret',
      '/help/': page('Help', long('Welcome.'), [
        '/help/refunds',
        '/help/secret',
        '/blog',
        '/help/refunds?utm_source=x',
        '/help/loop/',
      ]),
      '/help': page('Help', long('Welcome.'), [
        '/help/refunds',
        '/help/secret',
        '/blog',
        '/help/refunds?utm_source=x',
        '/help/loop/',
      ]),
      '/help/refunds': page('Refunds', long('Thirty days.'), ['/help/moved']),
      '/help/moved': (_, response) => response.writeHead(301, { location: '/help/shipping' }).end(),
      '/help/shipping': page('Shipping', long('By air.'), ['/help/gone']),
      '*': (request, response) => {
        const path = request.url ?? '';
        if (!path.startsWith('/help/loop')) return void response.writeHead(404).end();
        // Each page says something new and links one level down.
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(page(`Level ${path.length}`, long(path), [`${path.replace(/\/$/, '')}/loop`]));
      },
    };
    const { id } = await add({ kind: 'site', name: 'Site', config: { url: `${site.url}/help/` } });
    const { run, faults } = await ended(id);
    expect(run).toMatchObject({ state: 'done' });
    expect(await titles(id)).toEqual(expect.arrayContaining(['Help', 'Refunds', 'Shipping']));
    expect(site.asked).not.toContain('/help/secret');
    expect(site.asked).not.toContain('/blog');
    expect(site.asked.filter((path) => path.startsWith('/help/refunds'))).toEqual(['/help/refunds']);
    expect(faults.map(({ problem }) => problem)).toEqual([
      'answered 404: there is no such page',
      'the site makes up addresses without end',
    ]);
  });

  it('is read from its sitemap; a page that fails today is kept, one that is gone is retired', async () => {
    const map = (...paths: string[]) =>
      `<?xml version="1.0"?><urlset>${paths.map((path) => `<url><loc>${site.url}${path}</loc></url>`).join('')}</urlset>`;
    const xml =
      (text: string): Pages[string] =>
      (_, response) =>
        void response.writeHead(200, { 'content-type': 'application/xml' }).end(text);
    const pages = { '/a': page('A', long('Aaa.')), '/b': page('B', long('Bbb.')), '/c': page('C', long('Ccc.')) };
    site.pages = { '/sitemap.xml': xml(map('/a', '/b', '/c')), ...pages };
    const { id } = await add({ kind: 'site', name: 'Mapped', config: { url: `${site.url}/sitemap.xml` } });
    expect((await ended(id)).run).toMatchObject({ state: 'done', added: 3, total: 3 });
    site.pages = {
      '/sitemap.xml': xml(map('/a', '/b')),
      ...pages,
      '/b': (_, response) => response.writeHead(403).end(),
    };
    expect((await sync(id)).run).toMatchObject({ state: 'done', unchanged: 1, retired: 0, faults: 1 });
    site.pages = { '/sitemap.xml': xml(map('/a', '/b')), ...pages };
    expect((await sync(id)).run).toMatchObject({ unchanged: 2, retired: 1 });
  });

  it('is not read when it is of a private network that nobody allowed', async () => {
    for (const url of [
      'http://127.0.0.1:9/help',
      'http://localhost:9/help',
      'http://169.254.169.254/latest/meta-data',
      'http://[::1]:9/',
    ]) {
      const { id } = await add({ kind: 'site', name: 'Inside', config: { url } });
      const { run } = await ended(id);
      expect([run.state, run.fault]).toEqual(['failed', expect.stringMatching(/private network/)]);
    }
  });

  it('can be stopped while it is read', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    site.pages = {
      '/robots.txt': '',
      '/slow/': page('Slow', long('One.'), ['/slow/two']),
      '/slow': page('Slow', long('One.'), ['/slow/two']),
      '/slow/two': (_, response) => void held.then(() => response.writeHead(404).end()),
    };
    const { id } = await add({ kind: 'site', name: 'Slow', config: { url: `${site.url}/slow/` } });
    while (!site.asked.includes('/slow/two')) await new Promise((resolve) => setTimeout(resolve, 10));
    await admin.call('POST', `/knowledge/sources/${id}/cancel`);
    const { run } = await ended(id);
    release();
    expect(run).toMatchObject({ state: 'cancelled', retired: 0 });
  });
});

describe('a help centre with an API', () => {
  const body = '<h2>How</h2><ol><li>Open it.</li><li>Click.</li></ol>';
  const articles: FakeArticle[] = [1, 2, 3].map((id) => ({ id, title: `Article ${id}`, body }));

  it('of Zendesk is read page by page, through its rate limit, without drafts', async () => {
    const all: FakeArticle[] = [
      ...articles,
      { id: 4, title: 'Draft', body, draft: true },
      { id: 5, title: 'Members', body, segment: 9 },
    ];
    site.pages = zendeskApi(() => all, { pageSize: 2, limitEvery: 3 });
    const { id } = await add({
      kind: 'zendesk',
      name: 'Zendesk',
      config: { url: site.url, email: 'a@acme.test' },
      token: 'secret-token',
    });
    expect((await ended(id)).run).toMatchObject({ state: 'done', added: 4 });
    const stored = (await storedArticles(server.database.kysely)).filter((each) => each.source === id);
    expect(stored.map(({ audience, language, productArea }) => [audience, language, productArea])).toEqual([
      ...Array.from({ length: 3 }, () => ['public', 'en-US', 'Billing']),
      ['customers', 'en-US', 'Billing'],
    ]);
    expect(stored[0]?.body).toBe('## How\n\n1. Open it.\n2. Click.\n');
    all.splice(0, 1);
    expect((await sync(id)).run).toMatchObject({ added: 0, changed: 0, unchanged: 3, retired: 1 });
    const row = await server.database.kysely
      .selectFrom('knowledge_sources')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    expect(row?.credential).not.toContain('secret-token');
  });

  it('of Intercom is read with its translations; a wrong token is said', async () => {
    const translated = {
      ...(articles[0] as FakeArticle),
      translations: { es: { title: 'Artículo 1', body, state: 'published' } },
    };
    site.pages = intercomApi(() => [translated, ...articles.slice(1)], { pageSize: 2, token: 'right' });
    const { id } = await add({ kind: 'intercom', name: 'Intercom', config: { url: site.url }, token: 'wrong' });
    expect((await ended(id)).run).toMatchObject({
      state: 'failed',
      fault: expect.stringMatching(/wants to know who asks/),
    });
    await admin.call('PATCH', `/knowledge/sources/${id}`, { everyMinutes: 60, token: 'right' });
    const { run, source } = await sync(id);
    expect([run, source]).toMatchObject([
      { state: 'done', added: 4 },
      { everyMinutes: 60, articles: 4 },
    ]);
    expect(await titles(id)).toContain('Artículo 1');
  });
});

describe('uploads', () => {
  it('become articles, are replaced by name, and go with their file', async () => {
    const { id } = await add({ kind: 'upload', name: 'Files' });
    const upload = (name: string, text: string) =>
      admin.send('POST', `/knowledge/sources/${id}/files?name=${encodeURIComponent(name)}`, text);
    expect((await upload('faq.csv', 'question,answer\nWhere?,Here.\nWhen?,Now.\n')).status).toBe(204);
    expect((await ended(id)).run).toMatchObject({ state: 'done', added: 2 });
    expect((await upload('faq.csv', 'question,answer\nWhere?,There.\n')).status).toBe(204);
    const { run, files } = await ended(id);
    expect([run, files]).toMatchObject([{ changed: 1, retired: 1 }, [{ name: 'faq.csv' }]]);
    expect((await upload('virus.exe', 'x')).body).toMatchObject({
      error: { message: expect.stringMatching(/not PDF/) },
    });
  });
});

it('a source that is removed takes its articles out of the search', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'articles-'));
  await writeFile(path.join(folder, 'a.md'), '# A\n\nText.');
  const { id } = await add({ kind: 'folder', name: 'Removed', config: { folder } });
  await ended(id);
  expect(await titles(id)).toEqual(['A']);
  expect((await admin.call('DELETE', `/knowledge/sources/${id}`)).status).toBe(204);
  expect(await titles(id)).toEqual([]);
  expect((await (await server.member('lead')).call('DELETE', `/knowledge/sources/${id}`)).status).toBe(403);
});
