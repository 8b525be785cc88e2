import type { Command } from 'commander';
import { searchCommand } from './search.ts';
import { tryCommand } from './try-source.ts';

/** `handrail knowledge`: the search, and sources before they are added, from the terminal. */
export function addKnowledge(program: Command): void {
  const knowledge = program.command('knowledge').description('look at what the desk answers from');
  knowledge
    .command('search')
    .description('search the desk’s articles as the agent does, with every score and why')
    .argument('<question...>', 'as a customer would ask')
    .option('--desk <folder>', 'the desk’s folder')
    .option('--locale <language>', 'language of the question', 'en')
    .option('--limit <number>', 'passages to show', '5')
    .action(searchCommand);
  knowledge
    .command('try')
    .description('read a folder, a file or a site as a source would, and keep nothing')
    .argument('<place>', 'a folder, a file, or an address')
    .option('--pages <number>', 'most pages of a site', '25')
    .action(tryCommand);
}
