import type { Command } from 'commander';
import { summariseRun } from '#evals/measure/summarise-run.ts';
import { pastCases, replayItems } from '#evals/replay/replay-items.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';
import { pastTickets } from './past.ts';
import { playSuite } from './play-suite.ts';
import { atLeast, type SuiteOptions, withSuiteOptions } from './run-options.ts';

/** `handrail evals replay`: past tickets through the desk as it is now, side by side, without effects. */
export function addReplay(evals: Command): void {
  const command = evals
    .command('replay')
    .description('past tickets through the desk as it is now: what would differ; nothing outside is touched')
    .argument('[filter]', 'only tickets whose number, intent or channel fits')
    .option('--days <days>', 'tickets opened in so many days', atLeast(1), 30)
    .option('--limit <tickets>', 'at most so many', atLeast(1), 200);
  withSuiteOptions(command).action(
    async (filter: string | undefined, options: SuiteOptions & { days: number; limit: number }) => {
      const { config, secrets } = configure();
      const tickets = await pastTickets(config, secrets, options).catch(fail);
      await playSuite(
        {
          name: 'replay',
          items: async (trial) => ({ items: replayItems(tickets, trial), unread: [] }),
          before: (run) => {
            const ids = new Set(run.cases.map(({ id }) => id));
            const cases = pastCases(tickets).filter(({ id }) => ids.has(id));
            return { ...run, id: 'as-it-went', model: 'as it went', cases, summary: summariseRun(cases, 0) };
          },
        },
        filter,
        options,
      );
    },
  );
}
