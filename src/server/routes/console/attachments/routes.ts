import { AppError } from '#domain/errors.ts';
import { giveFile } from '../../../attachments/give-file.ts';
import { takeFile } from '../../../attachments/take-file.ts';
import type { Context } from '../../../context.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

/** Files the team sends, and those that came in. */
export function attachmentRoutes(router: ConsoleRouter, context: Context): void {
  router.on('POST /attachments', async (c) => c.json(await takeFile(c, context, `user:${c.get('actor').userId}`), 201));

  router.on('GET /conversations/:id/attachments/:file', async (c) => {
    const file = c.req.param('file');
    if (!file) throw new AppError('not_found', 'There is no such file.');
    return await giveFile(c, context, file, idOf(c));
  });
}
