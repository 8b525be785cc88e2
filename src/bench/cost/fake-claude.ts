import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../test/fake-claude/main.ts', import.meta.url));

/** The tests' fake Claude in a process of its own: the bench must not share its event loop. */
export interface FakeClaudeProcess extends AsyncDisposable {
  url: string;
}

/** Starts it on a free port; undefined where the test tree is not there, as in an installed package. */
export async function startFakeClaude(): Promise<FakeClaudeProcess | undefined> {
  if (!existsSync(program)) return undefined;
  const child = spawn(process.execPath, [program, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /listens on (\S+)/.exec(line)?.[1];
    if (!url) continue;
    return {
      url,
      async [Symbol.asyncDispose]() {
        child.kill('SIGTERM');
        await over;
      },
    };
  }
  throw new Error('The fake Claude ended before it listened.');
}
