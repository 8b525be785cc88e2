import colors from 'picocolors';
import type { EvalCase } from '#wire/console/evals.ts';

const width = 30;

/** Shows how far a run is on standard error: a bar in a terminal, a line for every tenth elsewhere. */
export function progressBar(label: string): { step(one: EvalCase, done: number, of: number): void; end(): void } {
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
