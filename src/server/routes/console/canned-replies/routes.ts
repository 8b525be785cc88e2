import { listCannedReplies, removeCannedReply, writeCannedReply } from '#adapters/database/canned-replies.ts';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import { AppError } from '#domain/errors.ts';
import { type CannedReply, writeCannedReplyRequest } from '#wire/console/canned-reply.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Replies the team keeps ready. */
export function cannedReplyRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /canned-replies', async (c) => {
    const [replies, names] = await Promise.all([listCannedReplies(kysely), readMemberNames(kysely)]);
    const body = replies.map(
      (reply): CannedReply => ({
        ...reply,
        updatedBy: names.get(reply.updatedBy) ?? reply.updatedBy,
        updatedAt: reply.updatedAt.toISOString(),
      }),
    );
    return c.json({ replies: body });
  });

  router.on('POST /canned-replies', async (c) => {
    const given = await bodyOf(c, writeCannedReplyRequest);
    const made = await writeCannedReply(kysely, { ...given, userId: c.get('actor').userId });
    await audit(context, c.get('actor'), 'canned-reply-written', made.id, { name: given.name });
    return c.json(made);
  });

  router.on('PUT /canned-replies/:id', async (c) => {
    const id = idOf(c);
    const given = await bodyOf(c, writeCannedReplyRequest);
    await writeCannedReply(kysely, { ...given, id, userId: c.get('actor').userId });
    await audit(context, c.get('actor'), 'canned-reply-written', id, { name: given.name });
    return c.body(null, 204);
  });

  router.on('DELETE /canned-replies/:id', async (c) => {
    const id = idOf(c);
    if (!(await removeCannedReply(kysely, id))) throw new AppError('not_found', 'There is no such reply.');
    await audit(context, c.get('actor'), 'canned-reply-removed', id);
    return c.body(null, 204);
  });
}
