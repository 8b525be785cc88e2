import { cancelJob, queueJob, readJob } from '#adapters/eval-runs/eval-jobs.ts';
import { AppError } from '#domain/errors.ts';
import { startEvalsRequest } from '#wire/console/eval-jobs.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Starts a run of evals, one at a time, and stops it. */
export function playEvalsRoutes(router: ConsoleRouter, context: Context): void {
  const { database } = context;

  router.on('POST /evals/jobs', async (c) => {
    const order = await bodyOf(c, startEvalsRequest);
    if (order.model === 'claude' && context.config.model !== 'claude')
      throw new AppError('invalid_request', 'Claude needs a key: set ANTHROPIC_API_KEY.', { field: 'model' });
    const actor = c.get('actor');
    const id = await queueJob(database, order, actor.userId);
    if (!id) throw new AppError('conflict', 'A run is on its way already: wait for it, or cancel it.');
    await audit(context, actor, 'evals-started', id, { ...order });
    return c.json(await readJob(database.kysely, id), 202);
  });

  router.on('POST /evals/jobs/:id/cancel', async (c) => {
    const id = idOf(c);
    // One that has just ended is over either way: no fault of whoever pressed.
    if (await cancelJob(database, id)) await audit(context, c.get('actor'), 'evals-cancelled', id);
    const job = await readJob(database.kysely, id);
    if (!job) throw new AppError('not_found', 'There is no such run.');
    return c.json(job);
  });
}
