import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../test/fake-claude/main.ts', import.meta.url));

/** The fake Claude in a process of its own, so that its work is not counted as the engine's. */
export interface FakeClaude extends AsyncDisposable {
  url: string;
}

/** Starts it; the first token of each answer comes after `firstTokenMs`, the rest with it. */
export async function startFakeClaude(firstTokenMs: number): Promise<FakeClaude> {
  const child = spawn(process.execPath, [program, '--port', '0', '--first-token-ms', String(firstTokenMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (data) => {
      said += String(data);
      const address = /listens on (http:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The fake Claude ended with ${code}.`)));
  });
  return {
    url,
    async [Symbol.asyncDispose]() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}
