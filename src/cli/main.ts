import { Command } from 'commander';
import type { ChatOptions } from './chat/chat.ts';

// Each command loads what it runs on: a server that starts waits for no evals, nor the terminal chat.
const program = new Command('handrail').description('A self-hosted customer-support agent built on Claude.');

program
  .command('start')
  .description('serve the desk: API, console, widget')
  .action(async () => (await import('./start.ts')).startCommand());
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
  .action(async (words: string[], options: ChatOptions) =>
    (await import('./chat/chat.ts')).chatCommand(words, options),
  );
program
  .command('check')
  .description('name every fault in a desk')
  .argument('[folder]', 'the desk’s folder', 'desks/acme')
  .action(async (folder: string) => (await import('./check.ts')).checkCommand(folder));
program
  .command('init')
  .description('write a new desk to start from')
  .argument('<folder>', 'an empty or new folder')
  .action(async (folder: string) => (await import('./init.ts')).initCommand(folder));
program
  .command('doctor')
  .description('check everything a newcomer can get wrong')
  .action(async () => (await import('./doctor.ts')).doctorCommand());
program
  .command('sign-in-link')
  .description('print a one-time link that signs an admin in to the console')
  .option('--email <email>', 'whom the link is for', 'admin@localhost')
  .action(async (options: { email: string }) => (await import('./sign-in-link.ts')).signInLinkCommand(options));
program
  .command('stop-sending')
  .description('the kill switch: stop (or with --off allow again) all automatic sending')
  .option('--off', 'allow automatic sending again')
  .action(async (options: { off?: boolean }) => (await import('./stop-sending.ts')).stopSendingCommand(options));
// These three bring their own commands, and half the program with them.
if (process.argv[2] !== 'start') {
  const [{ addEvals }, { addKnowledge }, { addTools }] = await Promise.all([
    import('./evals/evals.ts'),
    import('./knowledge/knowledge.ts'),
    import('./tools/tools.ts'),
  ]);
  addEvals(program);
  addKnowledge(program);
  addTools(program);
}

await program.parseAsync();
