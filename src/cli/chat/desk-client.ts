import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openEmbedded } from '#adapters/database/embedded/open-embedded.ts';
import { withSchema } from '#adapters/database/open-database.ts';
import { StartFault } from '#adapters/database/start-fault.ts';
import { createApp } from '#server/app.ts';
import type { Config, Secrets } from '#server/config/config.ts';
import { createContext } from '#server/create-context.ts';
import { localKeyFile } from '#server/local-key.ts';

/** Where a chat's requests go: a server that runs, or a desk opened just for this chat. */
export interface DeskClient extends AsyncDisposable {
  where: string;
  request(pathname: string, init?: RequestInit): Promise<Response>;
}

/** The server at `url`, or undefined when none was named and none answers. */
export async function openRunningDesk(
  config: Config,
  secrets: Secrets,
  url: string | undefined,
): Promise<DeskClient | undefined> {
  const address = url ?? config.publicUrl;
  if (!url && !(await answers(address))) return undefined;
  const key =
    secrets.apiKey ?? (await readFile(path.join(config.dataDir, localKeyFile), 'utf8').catch(() => undefined));
  if (!key) {
    throw new StartFault(`The server at ${address} needs an API key.`, 'Set HANDRAIL_API_KEY to one of its keys.');
  }
  return {
    where: address,
    request: (pathname, init) =>
      fetch(new URL(pathname, address), {
        ...init,
        headers: { ...init?.headers, authorization: `Bearer ${key.trim()}` },
      }),
    [Symbol.asyncDispose]: async () => {},
  };
}

/** Uses the server at `url` when it answers; else opens the desk in this process on a database in memory. */
export async function openDeskClient(config: Config, secrets: Secrets, url: string | undefined): Promise<DeskClient> {
  const running = await openRunningDesk(config, secrets, url);
  if (running) return running;
  const key = 'chat-in-this-process-only';
  const context = await createContext(
    config,
    { ...secrets, apiKey: key },
    { database: await withSchema(await openEmbedded({})) },
  );
  const app = createApp(context);
  return {
    where: `the desk ${context.desk.id}, opened for this chat; nothing is kept`,
    request: async (pathname, init) =>
      await app.request(pathname, { ...init, headers: { ...init?.headers, authorization: `Bearer ${key}` } }),
    [Symbol.asyncDispose]: () => context[Symbol.asyncDispose](),
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(new URL('/healthz', address), { signal: AbortSignal.timeout(500) })).ok;
  } catch {
    return false;
  }
}
