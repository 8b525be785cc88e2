import { saveReadingCorrection } from '#adapters/database/reading-corrections.ts';
import { readTurnStory } from '#adapters/database/reads/turn-story.ts';
import { AppError } from '#domain/errors.ts';
import { correctReadingRequest } from '#wire/console/turn.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Keeps what a message really wanted and has the classifiers learn it, in the background. */
export function correctReading(router: ConsoleRouter, context: Context): void {
  router.on('PUT /turns/:id/reading', async (c) => {
    const turnId = idOf(c);
    const { intent, signals } = await bodyOf(c, correctReadingRequest);
    if (intent !== null && !context.desk.intents.some(({ id }) => id === intent))
      throw new AppError('invalid_request', `intent: the desk has no intent ${intent}.`, { field: 'intent' });
    const story = await readTurnStory(context.database.kysely, turnId);
    if (!story) throw new AppError('not_found', 'There is no such turn.');
    if (!story.question.trim()) throw new AppError('invalid_request', 'The turn answered no message.');
    const { userId } = c.get('actor');
    await saveReadingCorrection(context.database.kysely, {
      turnId,
      userId,
      correction: { text: story.question, intent, signals },
    });
    await audit(context, c.get('actor'), 'reading-corrected', turnId, { intent, signals });
    void context.relearn();
    return c.body(null, 204);
  });
}
