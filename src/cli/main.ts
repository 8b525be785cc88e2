import { Command } from 'commander';
import { chatCommand } from './chat/chat.ts';
import { checkCommand } from './check.ts';
import { doctorCommand } from './doctor.ts';
import { addEvals } from './evals/evals.ts';
import { initCommand } from './init.ts';
import { addKnowledge } from './knowledge/knowledge.ts';
import { signInLinkCommand } from './sign-in-link.ts';
import { startCommand } from './start.ts';
import { stopSendingCommand } from './stop-sending.ts';

const program = new Command('handrail').description('A self-hosted customer-support agent built on Claude.');

program.command('start').description('serve the desk: API, console, widget').action(startCommand);
program
  .command('chat')
  .description('talk to the desk in the terminal')
  .option(
    '--url <address>',
    'server to talk to; without one that runs, a desk of its own is opened and nothing is kept',
  )
  .option('--as <email>', 'write as this customer')
  .option('--verified', 'vouch that the customer is who --as says')
  .option('--locale <language>', 'language of the customer, for example es')
  .argument('[message...]', 'one message to send; without one the chat is interactive')
  .action(chatCommand);
program
  .command('check')
  .description('name every fault in a desk')
  .argument('[folder]', 'the desk’s folder', 'desks/acme')
  .action(checkCommand);
program
  .command('init')
  .description('write a new desk to start from')
  .argument('<folder>', 'an empty or new folder')
  .action(initCommand);
program.command('doctor').description('check everything a newcomer can get wrong').action(doctorCommand);
program
  .command('sign-in-link')
  .description('print a one-time link that signs an admin in to the console')
  .option('--email <email>', 'whom the link is for', 'admin@localhost')
  .action(signInLinkCommand);
program
  .command('stop-sending')
  .description('the kill switch: stop (or with --off allow again) all automatic sending')
  .option('--off', 'allow automatic sending again')
  .action(stopSendingCommand);
addEvals(program);
addKnowledge(program);

await program.parseAsync();
