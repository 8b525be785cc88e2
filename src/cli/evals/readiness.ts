import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import colors from 'picocolors';
import { openDatabase } from '#adapters/database/open-database.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { readinessDays, readinessReport } from '#server/shadow/readiness-report.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';
import { readinessLines } from './readiness-lines.ts';

/** `handrail evals readiness`: what live shadow mode and reviews say of each intent. Asks no model. */
export function addReadiness(evals: Command): void {
  evals
    .command('readiness')
    .description('how ready each intent is for `draft` or `auto`, by shadow drafts and reviews so far')
    .option('--desk <folder>', 'the desk; HANDRAIL_DESK or desks/acme without it')
    .option('--json <file>', 'also write it as JSON')
    .action(async (options: { desk?: string; json?: string }) => {
      const { config, secrets } = configure();
      try {
        const { desk } = await loadDesk(options.desk ? path.resolve(options.desk) : config.deskDir);
        // The embedded database is open in one process only: stop the server first.
        const database = await openDatabase({
          url: secrets.databaseUrl,
          dataDir: path.join(config.dataDir, 'database'),
        });
        const intents = await readinessReport(database.kysely, desk, new Date());
        await database.close();
        console.log(`\n${colors.bold('Readiness')} ${colors.dim(`evidence of ${readinessDays} days`)}\n`);
        console.log(
          intents.length > 0
            ? readinessLines(intents).join('\n')
            : '  Nothing was compared yet. Turn shadow mode on in the console, under Readiness; people answer as ever.',
        );
        if (options.json) await writeFile(options.json, `${JSON.stringify(intents, undefined, 1)}\n`);
      } catch (fault) {
        fail(fault);
      }
      process.exit(0);
    });
}
