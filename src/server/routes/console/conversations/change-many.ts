import { AppError } from '#domain/errors.ts';
import { type BulkResult, bulkRequest } from '#wire/console/changes.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter } from '../console-router.ts';
import { applyChange } from './apply-change.ts';

/** One change to many conversations; what one refuses does not stop the others. */
export function changeMany(router: ConsoleRouter, context: Context): void {
  router.on('POST /conversations/changes', async (c) => {
    const { ids, change } = await bodyOf(c, bulkRequest);
    const result: BulkResult = { changed: [], refused: [] };
    for (const id of new Set(ids)) {
      try {
        await applyChange(context, c.get('actor'), id, change);
        result.changed.push(id);
      } catch (fault) {
        if (!(fault instanceof AppError)) throw fault;
        result.refused.push({ id, message: fault.message });
      }
    }
    return c.json(result);
  });
}
