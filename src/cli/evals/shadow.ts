import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import colors from 'picocolors';
import { type IntentReadiness, readinessOf } from '#domain/shadow/readiness.ts';
import { modelLender } from '#evals/models/choose-model.ts';
import { openTrial } from '#evals/play/trial.ts';
import { type Shadowed, shadow, shadowResults } from '#evals/replay/shadow.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';
import { pastTickets } from './past.ts';
import { readinessLines } from './readiness-lines.ts';
import { atLeast, modelChoice, type SuiteOptions, withSuiteOptions } from './run-options.ts';

/** `handrail evals shadow`: drafts beside what people sent, and how ready each intent is. */
export function addShadow(evals: Command): void {
  const command = evals
    .command('shadow')
    .description('what the agent would have written where people answered, and which intents are ready for it')
    .option('--days <days>', 'tickets opened in so many days', atLeast(1), 30)
    .option('--limit <tickets>', 'at most so many', atLeast(1), 500);
  withSuiteOptions(command).action(async (options: SuiteOptions & { days: number; limit: number }) => {
    const { config, secrets } = configure();
    const folder = options.desk ? path.resolve(options.desk) : config.deskDir;
    const choice = modelChoice(options, folder, config, secrets);
    if (choice.kind === 'none' || choice.kind === 'recorded') {
      console.error(
        choice.kind === 'none' ? choice.problem : 'Past tickets have no recordings: use --model embedded or claude.',
      );
      process.exit(2);
    }
    try {
      const tickets = await pastTickets(config, secrets, options);
      await using trial = await openTrial(folder, { cacheDir: path.join(config.dataDir, 'cache') });
      const lend = modelLender(choice, trial.desk);
      const { model } = await lend({ id: 'shadow' }, 1);
      const shadowed = await shadow(tickets, trial, model, new AbortController().signal, (done, of) => {
        if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${done}/${of} tickets`);
      });
      const readiness = readinessOf(shadowResults(tickets, shadowed));
      console.log(report(tickets.length, shadowed, readiness));
      if (options.json) await writeFile(options.json, `${JSON.stringify({ shadowed, readiness }, undefined, 1)}\n`);
      process.exitCode = shadowed.some(({ error }) => error !== undefined) ? 1 : 0;
    } catch (fault) {
      fail(fault);
    }
    process.exit();
  });
}

/** Pairs shown in the terminal, worst first; `--json` has all. */
const mostShown = 5;

function report(tickets: number, shadowed: readonly Shadowed[], readiness: readonly IntentReadiness[]): string {
  const percent = (value: number | undefined) =>
    (value === undefined ? '–' : `${Math.round(value * 100)} %`).padStart(6);
  const errors = shadowed.filter(({ error }) => error !== undefined);
  const scored = shadowed
    .filter(({ compared }) => compared !== undefined)
    .toSorted((a, b) => (a.compared?.score ?? 0) - (b.compared?.score ?? 0));
  const line = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 200);
  return [
    '',
    `${colors.bold('Shadow')} ${colors.dim(`${tickets} tickets, ${shadowed.length} answered by people, ${errors.length} errors`)}`,
    '',
    ...readinessLines(readiness),
    ...(readiness.length === 0 ? ['  No person answered a ticket in this time, and no draft was decided on.'] : []),
    ...scored
      .slice(0, mostShown)
      .flatMap(({ ticket, compared, human, draft = '' }) => [
        '',
        `  ${colors.bold(`#${ticket}`)} ${percent(compared?.score).trim()} alike`,
        `    person: ${line(human)}`,
        `    draft:  ${line(draft)}`,
      ]),
    ...errors.map(({ ticket, error }) => `${colors.yellow('error')} #${ticket}  ${error}`),
  ].join('\n');
}
