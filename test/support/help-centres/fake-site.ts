import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers of a fake site by path and query; a function sees the request. */
export type Pages = Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>;

export interface FakeSite extends AsyncDisposable {
  url: string;
  host: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  pages: Pages;
}

/** A web server on this machine whose pages a test changes as it goes. */
export async function startFakeSite(pages: Pages): Promise<FakeSite> {
  const asked: string[] = [];
  const site = { pages };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const page = site.pages[path] ?? site.pages[path.split('?')[0] ?? ''] ?? site.pages['*'];
    if (typeof page === 'function') return page(request, response);
    if (page === undefined) return void response.writeHead(404).end('gone');
    const type = page.trimStart().startsWith('{')
      ? 'application/json'
      : /\.txt$/.test(path)
        ? 'text/plain'
        : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    asked,
    get pages() {
      return site.pages;
    },
    set pages(next) {
      site.pages = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A page as help centres serve it: the article among menus. */
export function page(title: string, body: string, links: string[] = []): string {
  return `<!doctype html><html lang="en"><head><title>${title} – Acme Help</title></head><body>
    <nav>${links.map((href) => `<a href="${href}">${href}</a>`).join(' ')}</nav>
    <main><h1>${title}</h1>${body}</main><footer>Imprint and cookies</footer></body></html>`;
}
