import { addTag, markSpam, setTags, snooze } from '#adapters/database/mark-conversation.ts';
import { changeTicketState, reopenTicket } from '#adapters/database/move-ticket.ts';
import { assign, handBack, takeOver } from '#adapters/database/ownership.ts';
import { AppError } from '#domain/errors.ts';
import type { ChangeRequest } from '#wire/console/changes.ts';
import { meetsRole } from '#wire/console/role.ts';
import type { Actor } from '../../../auth/actor.ts';
import { audit } from '../../../auth/audit.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';

/** Does one change for this member and writes it down. Contract: throws what the change refuses. */
export async function applyChange(
  context: Context,
  actor: Actor,
  conversationId: string,
  change: ChangeRequest,
): Promise<void> {
  const { database } = context;
  switch (change.change) {
    case 'take-over':
      await takeOver(database, { conversationId, userId: actor.userId });
      break;
    case 'hand-back': {
      const { turnId } = await handBack(database, { conversationId, instruction: change.instruction });
      if (turnId) context.turns.start(turnId);
      break;
    }
    case 'assign':
      await assign(database, { conversationId, owner: await assignee(context, change.to) });
      break;
    case 'resolve':
      await changeTicketState(database, { ticketId: await ticketOf(context, conversationId), to: 'resolved' });
      break;
    case 'reopen':
      await reopenTicket(database, { ticketId: await ticketOf(context, conversationId), userId: actor.userId });
      break;
    case 'spam':
      await markSpam(database, conversationId, change.spam);
      break;
    case 'snooze':
      await snooze(database, conversationId, wakeTime(context, change.until));
      break;
    case 'add-tag':
      await addTag(database, conversationId, change.tag);
      break;
    case 'tags':
      await setTags(database, conversationId, change.tags);
      break;
  }
  const { change: name, ...details } = change;
  await audit(context, actor, auditNames[name], conversationId, details);
}

const auditNames: Record<ChangeRequest['change'], string> = {
  'take-over': 'conversation-taken-over',
  'hand-back': 'conversation-handed-back',
  assign: 'conversation-assigned',
  resolve: 'ticket-resolved',
  reopen: 'ticket-reopened',
  spam: 'spam-marked',
  snooze: 'conversation-snoozed',
  'add-tag': 'conversation-tagged',
  tags: 'conversation-tagged',
};

async function ticketOf(context: Context, conversationId: string): Promise<string> {
  const row = await context.database.kysely
    .selectFrom('conversations')
    .select('ticket_id')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!row?.ticket_id) throw new AppError('not_found', 'There is no such conversation.');
  return row.ticket_id;
}

type Assignee = Extract<ChangeRequest, { change: 'assign' }>['to'];

/** Refuses people and teams that cannot answer. */
async function assignee(context: Context, to: Assignee): Promise<Assignee> {
  if (to.kind === 'team') {
    if (!context.desk.teams.some((team) => team.id === to.team)) {
      throw new AppError('invalid_request', `There is no team ${to.team}.`, { field: 'to.team' });
    }
    return to;
  }
  const user = await signInTables(context.database.kysely)
    .selectFrom('users')
    .select(['role', 'disabled_at'])
    .where('id', '=', to.userId)
    .executeTakeFirst();
  if (!user || user.disabled_at || !meetsRole(user.role, 'agent')) {
    throw new AppError('invalid_request', 'This member cannot answer conversations.', { field: 'to.userId' });
  }
  return to;
}

/** Longer than a year is a mistake, not a plan. */
const longestSnoozeMs = 366 * 24 * 60 * 60_000;

function wakeTime(context: Context, until: string | null): Date | null {
  if (until === null) return null;
  const time = new Date(until);
  const ahead = time.getTime() - context.ports.clock.now().getTime();
  if (ahead <= 0) throw new AppError('invalid_request', 'The time to wake up is over already.', { field: 'until' });
  if (ahead > longestSnoozeMs)
    throw new AppError('invalid_request', 'Put it off for a year at most.', { field: 'until' });
  return time;
}
