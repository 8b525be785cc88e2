// Serves the console over eight weeks of made-up support, to look at figures and charts. For
// development only: `node scripts/look-at-history.ts [tickets] [port]`. Prints a sign-in link.
import { serve } from '@hono/node-server';
import { createApp } from '#server/app.ts';
import { createSignInLink } from '#server/auth/sign-in-link.ts';
import { makeHistory } from '#test/support/made-history.ts';
import { startWholeProgram } from '#test/support/whole-program.ts';

const [tickets = '4000', port = '4190'] = process.argv.slice(2);
const program = await startWholeProgram();
await makeHistory(program.context.database.kysely, { tickets: Number(tickets), days: 60 });
serve({ fetch: createApp(program.context).fetch, hostname: '127.0.0.1', port: Number(port) });
const link = await createSignInLink(program.context, { email: 'mira@example.com', role: 'admin' });
console.log(
  `${tickets} made-up tickets. Sign in once: ${new URL(link).pathname}${new URL(link).hash} at http://127.0.0.1:${port}`,
);
