import path from 'node:path';
import type { Command } from 'commander';
import { writeCaseSchemas } from '#evals/schemas/write-case-schemas.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';

/** `handrail evals schema`: JSON Schemas beside the cases, so that an editor completes and checks them. */
export function addSchema(evals: Command): void {
  evals
    .command('schema')
    .description('write JSON Schemas beside the cases, for editors')
    .option('--desk <folder>', 'the desk; HANDRAIL_DESK or desks/acme without it')
    .action(async (options: { desk?: string }) => {
      const { config } = configure();
      try {
        const files = await writeCaseSchemas(options.desk ? path.resolve(options.desk) : config.deskDir);
        for (const file of files) console.log(file);
        console.log('Name one in the first line of a file: # yaml-language-server: $schema=golden.schema.json');
      } catch (fault) {
        fail(fault);
      }
    });
}
