import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';

/** `/healthz`: the process runs. `/readyz`: it can serve, the database answers. */
export function healthRoutes(context: Context) {
  const router = createRouter();
  router.get('/healthz', (c) => c.json({ status: 'ok' }));
  router.get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(context.database.kysely);
      return c.json({
        status: 'ready',
        model: context.config.model,
        desk: context.desk.id,
        version: context.desk.version,
      });
    } catch {
      return c.json({ status: 'unavailable', reason: 'the database does not answer' }, 503);
    }
  });
  return router;
}
