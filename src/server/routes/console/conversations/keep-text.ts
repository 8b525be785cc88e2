import { keepComposerText } from '#adapters/database/composer-texts.ts';
import { keepTextRequest } from '#wire/console/changes.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Keeps what a member typed and has not sent. */
export function keepText(router: ConsoleRouter, context: Context): void {
  router.on('PUT /conversations/:id/text', async (c) => {
    const { kind, text } = await bodyOf(c, keepTextRequest);
    await keepComposerText(
      context.database.kysely,
      { conversationId: idOf(c), userId: c.get('actor').userId },
      { kind, body: text, at: context.ports.clock.now() },
    );
    return c.body(null, 204);
  });
}
