import { serve as listen, type ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Context } from './context.ts';
import { listenFault } from './try-port.ts';

export interface RunningServer extends AsyncDisposable {
  /** Address it listens on, with the port the system gave when 0 was asked for. */
  url: string;
}

/** How long a request may take to finish after the server was told to stop. */
const graceMs = 5_000;

/**
 * Listens on the configured address.
 * Contract: throws `StartFault` when the port is taken or may not be used.
 */
export async function serve(context: Context): Promise<RunningServer> {
  const { host, port } = context.config;
  const app = createApp(context);
  const { server, actualPort } = await new Promise<{ server: ServerType; actualPort: number }>((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, (info) =>
      resolve({ server, actualPort: info.port }),
    );
    server.once('error', (fault: NodeJS.ErrnoException) => reject(listenFault(fault, host, port)));
  });
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${actualPort}`,
    [Symbol.asyncDispose]: () => close(server),
  };
}

/** Lets running requests finish; idle connections and open event streams end at once. */
async function close(server: ServerType): Promise<void> {
  if (!('closeIdleConnections' in server)) return;
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(cut);
}
