import { decideAction } from '#adapters/database/decide-action.ts';
import { decideActionRequest } from '#wire/console/approval.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Says yes or no to a call the AI wants to make; the turn goes on by itself. */
export function decideActionRoute(router: ConsoleRouter, context: Context): void {
  router.on('POST /actions/:id/decision', async (c) => {
    const actor = c.get('actor');
    const given = await bodyOf(c, decideActionRequest);
    const { action, turnId } = await decideAction(context.database, {
      actionId: idOf(c),
      kind: 'approve',
      decision: given.decision === 'approve' ? 'granted' : 'denied',
      decidedBy: actor.userId,
      reason: given.decision === 'deny' ? given.reason : undefined,
      now: context.ports.clock.now(),
    });
    if (turnId) context.turns.start(turnId);
    await audit(context, actor, given.decision === 'approve' ? 'action-approved' : 'action-denied', action.id, {
      title: action.title,
      tool: action.tool,
      argumentsHash: action.argumentsHash,
      ...(given.decision === 'deny' ? { reason: given.reason } : {}),
    });
    return c.body(null, 204);
  });
}
