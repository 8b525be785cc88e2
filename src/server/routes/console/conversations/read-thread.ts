import { readComposerText } from '#adapters/database/composer-texts.ts';
import { readConversationStory } from '#adapters/database/reads/conversation-story.ts';
import { listInbox } from '#adapters/database/reads/inbox-list.ts';
import { readThreadExtras } from '#adapters/database/reads/thread-extras.ts';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../../../context.ts';
import { eventsShown } from '../../../present/console-event.ts';
import { presentInboxRow } from '../../../present/console-inbox-row.ts';
import { presentThread } from '../../../present/console-thread.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

export function readThread(router: ConsoleRouter, context: Context): void {
  router.on('GET /conversations/:id', async (c) => {
    const id = idOf(c);
    const { kysely } = context.database;
    const now = context.ports.clock.now();
    const reader = { userId: c.get('actor').userId, now };
    const [story, extras, [row], kept] = await Promise.all([
      readConversationStory(kysely, id),
      readThreadExtras(kysely, id, eventsShown),
      listInbox(kysely, reader, { view: 'all', ids: [id], limit: 1 }),
      readComposerText(kysely, { conversationId: id, userId: reader.userId }),
    ]);
    if (!story || !row) throw new AppError('not_found', 'There is no such conversation.');
    return c.json({
      ...presentThread(story, extras, presentInboxRow(row, context.desk, now), context.desk, now),
      kept: kept && { kind: kept.kind, text: kept.body, at: kept.at.toISOString() },
    });
  });
}
