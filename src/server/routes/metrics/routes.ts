import { readStandings } from '#adapters/database/reads/standings.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import { requireKey } from '../api/require-key.ts';

/** `/metrics`: figures for Prometheus, with a key that opens them. */
export function metricsRoutes(context: Context) {
  const { database, desk, meters, ports, log } = context;
  const router = createRouter();
  router.get('/metrics', requireKey(context, 'metrics'), async (c) => {
    const teams = desk.teams.map(({ id }) => id);
    const standings = await readStandings(database.kysely, teams, ports.clock.now()).catch((err) => {
      log.warn({ err }, 'figures were not read from the database');
      return undefined;
    });
    return c.body(await meters.text(standings), 200, { 'content-type': meters.contentType });
  });
  return router;
}
