import { readTurnStory } from '#adapters/database/reads/turn-story.ts';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../../../context.ts';
import { presentTurn } from '../../../present/console-turn.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

export function readTurn(router: ConsoleRouter, context: Context): void {
  router.on('GET /turns/:id', async (c) => {
    const story = await readTurnStory(context.database.kysely, idOf(c));
    if (!story) throw new AppError('not_found', 'There is no such turn.');
    return c.json(presentTurn(story, context.desk));
  });
}
