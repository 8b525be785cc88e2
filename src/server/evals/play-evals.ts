import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { EvalOrder } from '#adapters/eval-runs/eval-jobs.ts';
import { type EvalProgress, evalProgress } from '#wire/console/eval-jobs.ts';
import type { Config } from '../config/config.ts';
import { evalsEnvironment } from '../config/evals-environment.ts';

/** How playing a suite ended. */
export type Played =
  /** Every case was played; the run lies in the data folder. */
  { kind: 'played'; runId: string } | { kind: 'stopped' } | { kind: 'broke'; fault: string };

/** Plays what is ordered until it is over or the signal says stop. */
export type PlayEvals = (
  order: EvalOrder,
  onProgress: (progress: EvalProgress) => void,
  signal: AbortSignal,
) => Promise<Played>;

/** The command line is the border: the evals have a process, a database and a memory of their own. */
const program = path.resolve(import.meta.dirname, '../../cli/main.ts');

/** A process that was asked to stop and is in the middle of something long is ended after this. */
const graceMs = 3_000;

/** Makes what plays suites with `handrail evals`, in a process that yields to the server. */
export function evalsPlayer(config: Pick<Config, 'dataDir' | 'deskDir' | 'model'>, main = program): PlayEvals {
  return async (order, onProgress, signal) => {
    if (signal.aborted) return { kind: 'stopped' };
    const child = spawn(process.execPath, [main, ...argumentsOf(order)], {
      env: evalsEnvironment(config, order.model),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let progress: EvalProgress | undefined;
    let said = '';
    child.on('message', (message) => {
      const read = evalProgress.safeParse(message);
      if (!read.success) return;
      progress = read.data;
      onProgress(read.data);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
    });
    child.once('spawn', () => yieldTo(child.pid));
    let kill: NodeJS.Timeout | undefined;
    const stop = () => {
      // As Ctrl-C: it stops between two cases.
      child.kill('SIGINT');
      kill = setTimeout(() => child.kill('SIGKILL'), graceMs);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      const [code] = (await once(child, 'close')) as [number | null];
      if (signal.aborted) return { kind: 'stopped' };
      // 1 says that the desk's gates do not hold, or that it broke: whether all was played tells them apart.
      const all = progress !== undefined && progress.played === progress.total;
      if (progress && all && (code === 0 || code === 1)) return { kind: 'played', runId: progress.runId };
      return {
        kind: 'broke',
        fault:
          lastWords(said)?.replaceAll(config.deskDir, 'the desk') ??
          'The process that played it was ended from outside.',
      };
    } catch (fault) {
      return { kind: 'broke', fault: `It could not be started: ${fault instanceof Error ? fault.message : fault}` };
    } finally {
      signal.removeEventListener('abort', stop);
      clearTimeout(kill);
    }
  };
}

function argumentsOf({ suite, filter, model, maxCost }: EvalOrder): string[] {
  return [
    'evals',
    suite,
    ...['--model', model],
    // The embedded model computes: one case at a time leaves the other cores to the customers.
    ...['--parallel', model === 'embedded' ? '1' : '4'],
    ...(maxCost === undefined ? [] : ['--max-cost', String(maxCost)]),
    // Whatever the filter begins with, it is no option.
    ...(filter === undefined ? [] : ['--', filter]),
  ];
}

/** Customers go first. */
function yieldTo(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It is over already, or the system does not let us: then it runs as anything else.
  }
}

/** The last line that was said, which is where the program says what was wrong. */
function lastWords(text: string): string | undefined {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '))
    .at(-1)
    ?.slice(0, 500);
}
