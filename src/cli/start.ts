import { setTimeout as pause } from 'node:timers/promises';
import colors from 'picocolors';
import { StartFault } from '#adapters/database/start-fault.ts';
import { firstSignInLink } from '#server/auth/sign-in-link.ts';
import type { Secrets } from '#server/config/config.ts';
import type { Context } from '#server/context.ts';
import { createContext } from '#server/create-context.ts';
import { tryPort } from '#server/try-port.ts';
import { configure } from './configure.ts';
import { fail } from './fail.ts';

/** By then the folder is locked and the threads are made. */
const threadsBeginMs = 25;

/**
 * The first start reads every article into a vector, 100 to 200 a second; who asks before that is
 * answered by words alone, and worse. A bigger help centre is not waited for.
 */
const vectorsWithinMs = 15_000;

/** `handrail start`: serves until it is told to stop. */
export async function startCommand(): Promise<void> {
  const { config, secrets } = configure();
  try {
    await tryPort(config.host, config.port);
    await using stack = new AsyncDisposableStack();
    const context = stack.use(
      await createContext(config, secrets, { progress: sayOnce(), meanwhile: loadRoutes, vectorsWithinMs }),
    );
    const claude = await tryKey(context, secrets);
    const { serve } = await import('#server/serve.ts');
    const server = stack.use(await serve(context));
    const link = await firstSignInLink(context);
    const line = (label: string, text: string) => console.log(`  ${colors.dim(label.padEnd(9))}${text}`);
    console.log(
      `\n${colors.bold('Handrail')} serves the desk ${colors.bold(context.desk.persona.company)} on ${colors.cyan(server.url)}\n`,
    );
    line('model', claude);
    line('console', link ? `${link}  (signs you in once)` : `${server.url}/console/`);
    line('demo', `${server.url}/demo`);
    line('API', `${server.url}/api/docs`);
    line('data', config.database === 'embedded' ? config.dataDir : 'PostgreSQL');
    if (context.deskWarnings > 0)
      line('desk', `${context.deskWarnings} small faults: handrail check ${config.deskDir}`);
    console.log();
    await told();
    console.log('Stopping: running turns are finished or left for the next start.');
  } catch (fault) {
    fail(fault);
  }
  process.exit(0);
}

/**
 * The routes are 800 modules, and loading them holds this thread: threads that were asked for just
 * now begin first.
 */
async function loadRoutes(): Promise<typeof import('#server/serve.ts')> {
  await pause(threadsBeginMs);
  return await import('#server/serve.ts');
}

/** Says who answers. Contract: throws `StartFault` for a key or model id that can never work. */
async function tryKey({ config, desk }: Context, { anthropicApiKey: apiKey }: Secrets): Promise<string> {
  if (!apiKey) return 'no ANTHROPIC_API_KEY is set, so the embedded model answers';
  const { tryClaude } = await import('#adapters/model-claude/try-claude.ts');
  const tried = await tryClaude({ apiKey, baseURL: config.anthropicBaseUrl }, desk.models);
  if (tried.kind === 'refused') throw new StartFault(tried.problem, tried.mend);
  if (tried.kind === 'works') return 'Claude';
  return `Claude does not answer now (${tried.problem}); the embedded model stands in until it does`;
}

/** The first start reads the desk's examples into vectors; one line says why it takes longer. */
function sayOnce(): () => void {
  let said = false;
  return () => {
    if (!said) console.log('Learning the desk’s intents from its examples (needed when they change) …');
    said = true;
  };
}

/** Resolves when the process is asked to stop. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
