import { decideDraft } from '#adapters/database/decide-draft.ts';
import { type DecideDraftRequest, decideDraftRequest } from '#wire/console/draft.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

export function decideDraftRoute(router: ConsoleRouter, context: Context): void {
  router.on('POST /drafts/:id/decision', async (c) => {
    const actor = c.get('actor');
    const draftId = idOf(c);
    const given = await bodyOf(c, decideDraftRequest);
    const decision = decisionOf(given, await bodyOfDraft(context, draftId));
    const { turnId } = await decideDraft(context.database, {
      draftId,
      decision,
      userId: actor.userId,
      review: reviewOf(given),
    });
    if (turnId) context.turns.start(turnId);
    const { kind, ...details } = decision;
    await audit(context, actor, auditNames[kind], draftId, details);
    return c.body(null, 204);
  });
}

const auditNames = {
  send: 'draft-sent',
  edit: 'draft-edited',
  reject: 'draft-rejected',
  regenerate: 'draft-regenerated',
};

async function bodyOfDraft(context: Context, draftId: string): Promise<string | undefined> {
  const row = await context.database.kysely
    .selectFrom('drafts')
    .select('body')
    .where('id', '=', draftId)
    .executeTakeFirst();
  return row?.body;
}

type Decision = Parameters<typeof decideDraft>[1]['decision'];

/** Sending other words than the draft's is an edit; nobody has to say so. */
function decisionOf(given: DecideDraftRequest, body: string | undefined): Decision {
  switch (given.decision) {
    case 'send':
      return given.text === body?.trim()
        ? { kind: 'send', resolve: given.close }
        : { kind: 'edit', text: given.text, resolve: given.close };
    case 'reject':
      return { kind: 'reject', reason: given.reason };
    case 'regenerate':
      return { kind: 'regenerate', instruction: given.instruction };
  }
}

function reviewOf(given: DecideDraftRequest): { accurate: boolean; correction?: string } | undefined {
  if (given.decision === 'regenerate') return undefined;
  if (given.accurate !== undefined) return { accurate: given.accurate, correction: given.correction };
  // Whoever says what would be right says that it was not.
  return given.decision === 'reject' && given.correction
    ? { accurate: false, correction: given.correction }
    : undefined;
}
