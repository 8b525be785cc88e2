import { changeRequest } from '#wire/console/changes.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';
import { applyChange } from './apply-change.ts';

export function changeConversation(router: ConsoleRouter, context: Context): void {
  router.on('POST /conversations/:id/changes', async (c) => {
    await applyChange(context, c.get('actor'), idOf(c), await bodyOf(c, changeRequest));
    return c.body(null, 204);
  });
}
