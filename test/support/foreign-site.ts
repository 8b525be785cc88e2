import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another company's site: an origin of its own that shows what a test gives it. */
export interface ForeignSite extends AsyncDisposable {
  url: string;
  page: { body: string; headers: Record<string, string> };
}

export async function startForeignSite(): Promise<ForeignSite> {
  const page: ForeignSite['page'] = { body: '', headers: {} };
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(`<!doctype html><title>Shop</title><link rel="icon" href="data:,">${page.body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    page,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
