import { readConversationStory } from '#adapters/database/reads/conversation-story.ts';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../../../context.ts';
import { goldenCaseOf } from '../../../present/golden-case.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

/** A ticket as a golden case, redacted, to look at. */
export function makeTicketCase(router: ConsoleRouter, context: Context): void {
  router.on('GET /conversations/:id/golden-case', async (c) => {
    const story = await readConversationStory(context.database.kysely, idOf(c));
    const made = story && goldenCaseOf(story, context.desk);
    if (!made) throw new AppError('not_found', 'There is no message of a customer to make a case from.');
    return c.json(made);
  });
}
