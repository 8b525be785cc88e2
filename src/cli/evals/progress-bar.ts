import colors from 'picocolors';
import type { EvalProgress } from '#wire/console/eval-jobs.ts';
import type { EvalCase } from '#wire/console/evals.ts';

const width = 30;

/** Told of each case as it ends. */
export interface ShownProgress {
  step(one: EvalCase, done: number, of: number): void;
  end(): void;
}

/** Shows how far a run is on standard error: a bar in a terminal, a line for every tenth elsewhere. */
export function progressBar(label: string): ShownProgress {
  const counts = { passed: 0, failed: 0, error: 0 };
  let tenth = 0;
  return {
    step(one, done, of) {
      counts[one.status] += 1;
      const said = `${done}/${of}  ${counts.passed} passed, ${counts.failed} failed, ${counts.error} errors`;
      if (process.stderr.isTTY) {
        const filled = Math.round((done / of) * width);
        const bar = `${'█'.repeat(filled)}${colors.dim('░'.repeat(width - filled))}`;
        process.stderr.write(`\r\u001b[2K${label} ${bar} ${said}`);
      } else if (Math.floor((done / of) * 10) > tenth) {
        tenth = Math.floor((done / of) * 10);
        process.stderr.write(`${label} ${said}\n`);
      }
    },
    end() {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
    },
  };
}

/** Tells the process that started this one, by its channel, instead of showing it. */
export function progressTo(runId: string, total: number): ShownProgress {
  let passed = 0;
  const tell = (progress: EvalProgress) => {
    // It may have gone meanwhile; then there is nobody to tell, and the run stops by itself.
    if (process.connected) process.send?.(progress, () => {});
  };
  tell({ runId, played: 0, passed: 0, total });
  return {
    step(one, played) {
      if (one.status === 'passed') passed += 1;
      tell({ runId, played, passed, total });
    },
    end() {},
  };
}
