import { createRoute, z } from '@hono/zod-openapi';
import { readConversationStory } from '#adapters/database/reads/conversation-story.ts';
import { AppError } from '#domain/errors.ts';
import { conversationView } from '#wire/api/conversation.ts';
import type { Context } from '../../../context.ts';
import { presentConversation } from '../../../present/api-conversation.ts';
import type { Router } from '../../../router.ts';
import { answers, keyed, notFound, waitSeconds } from '../answers.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}',
  summary: 'A conversation with its messages, and what the agent understood, did, decided and spent.',
  ...keyed,
  request: { params: z.object({ id: z.string().max(100) }), query: z.object({ wait: waitSeconds }) },
  responses: { ...answers(200, conversationView, 'The conversation.'), ...notFound },
});

export function readConversation(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { wait } = c.req.valid('query');
    if (wait) await context.turns.settled(id, wait * 1_000);
    const story = await readConversationStory(context.database.kysely, id);
    if (!story) throw new AppError('not_found', `There is no conversation ${id}.`);
    return c.json(presentConversation(story), 200);
  });
}
