import { appendAudit } from '#adapters/database/audit-log.ts';
import type { Context } from '../context.ts';
import type { Actor } from './actor.ts';

/** Writes down who changed what, in the chained log. Called right after the change took place. */
export async function audit(
  context: Pick<Context, 'database' | 'ports'>,
  actor: Pick<Actor, 'userId'>,
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const now = context.ports.clock.now();
  await context.database.transaction((tx) => appendAudit(tx, { actor: actor.userId, action, subject, details }, now));
}
