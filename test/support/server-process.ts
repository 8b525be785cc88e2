import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
export const processApiKey = 'a-key-for-tests-only';

/** The real server in a process of its own, as `npm start` runs it. */
export interface ServerProcess extends AsyncDisposable {
  url: string;
  request(pathname: string, body?: unknown): Promise<Response>;
  put(pathname: string, body: unknown): Promise<Response>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

const environment = () => ({
  PATH: process.env.PATH,
  TMPDIR: process.env.TMPDIR,
  PORT: '0',
  HANDRAIL_API_KEY: processApiKey,
});

/** A command of the CLI in a process of its own; resolves with its exit code. */
export async function runCommand(settings: Record<string, string>, ...words: string[]): Promise<number> {
  const main = path.join(root, 'src/cli/main.ts');
  const child = spawn(process.execPath, [main, ...words], { cwd: root, env: { ...environment(), ...settings } });
  const [code] = await once(child, 'exit');
  return code as number;
}

/** Starts it with these settings and waits until it listens. */
export async function startServerProcess(settings: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [path.join(root, 'src/cli/main.ts'), 'start'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(), ...settings },
  });
  const url = await addressOf(child);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const send = (method: string, pathname: string, body?: unknown) =>
    fetch(`${url}${pathname}`, {
      method,
      headers: { authorization: `Bearer ${processApiKey}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  return {
    url,
    request: (pathname, body) => send(body === undefined ? 'GET' : 'POST', pathname, body),
    put: (pathname, body) => send('PUT', pathname, body),
    kill,
    [Symbol.asyncDispose]: kill,
  };
}

/** It prints where it serves, the colours of a terminal left out, once it does. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: unknown) => {
      said += String(data);
      const url = /API\s+(http:\S+)\/api\/docs/.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
}
