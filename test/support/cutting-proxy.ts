import net from 'node:net';

/** A line between browser and server that a test can cut. */
export interface CuttingProxy extends AsyncDisposable {
  url: string;
  /** Breaks every open connection; new ones are refused until `mend`. */
  cut(): void;
  /** From now on what the browser sends arrives, and what the server answers does not. */
  swallowAnswers(): void;
  mend(): void;
}

export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const to = new URL(target);
  const sockets = new Set<net.Socket>();
  let mode: 'open' | 'cut' | 'swallow' = 'open';
  const server = net.createServer((browser) => {
    if (mode === 'cut') {
      browser.destroy();
      return;
    }
    const upstream = net.connect(Number(to.port), to.hostname);
    for (const socket of [browser, upstream]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    }
    browser.on('data', (data) => upstream.write(data));
    upstream.on('data', (data) => {
      if (mode === 'swallow') browser.destroy();
      else browser.write(data);
    });
    browser.on('close', () => upstream.end());
    upstream.on('close', () => browser.end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as net.AddressInfo;
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://localhost:${port}`,
    cut() {
      mode = 'cut';
      breakAll();
    },
    swallowAnswers() {
      mode = 'swallow';
    },
    mend() {
      mode = 'open';
    },
    async [Symbol.asyncDispose]() {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
