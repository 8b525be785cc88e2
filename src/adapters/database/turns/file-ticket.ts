import { sql } from 'kysely';
import type { DomainEvent } from '#domain/events.ts';
import type { FiledTicket } from '#domain/filed-ticket.ts';
import { type Filing, type TurnClaim, TurnLost } from '#engine/ports/turn-store.ts';
import type { Database, Tx } from '../database.ts';
import { previewOf } from '../inbox-preview.ts';
import { newId } from '../new-id.ts';
import { toJsonb } from '../storable.ts';
import { writeEvents } from '../write-events.ts';

/** Where a ticket is filed from, locked: its events are written too. */
interface Origin {
  conversation_id: string;
  ticket_id: string;
  number: number;
}

/**
 * Opens the conversation of a filed ticket: the team's note, the line for the customer, the package,
 * and the link both ways, in one transaction. Only the holder of the turn files, and once per key.
 */
export async function fileTicket(database: Database, claim: TurnClaim, filing: Filing): Promise<FiledTicket> {
  return await database.transaction(async (tx) => {
    const origin = await lockOrigin(tx, claim);
    const before = await filedBefore(tx, filing.key);
    if (before) return before;
    const filed = await open(tx, origin, filing);
    const messageId = await say(tx, claim, filing, filed);
    await tell(tx, claim, filing, { origin, filed, messageId });
    return filed;
  });
}

async function lockOrigin(tx: Tx, claim: TurnClaim): Promise<Origin> {
  const { rows } = await sql<Origin>`
    select c.id as conversation_id, k.id as ticket_id, k.number::int as number
    from conversations c join turns u on u.conversation_id = c.id join tickets k on k.id = u.ticket_id
    where c.id = ${claim.conversationId} and u.id = ${claim.turnId} and u.token = ${claim.token} and u.state = 'running'
      and c.owner_kind = 'ai'
    for no key update of c, u`.execute(tx);
  if (!rows[0]) throw new TurnLost(`Turn ${claim.turnId} is no longer held.`);
  return rows[0];
}

async function filedBefore(tx: Tx, key: string): Promise<FiledTicket | undefined> {
  const row = await tx
    .selectFrom('tickets')
    .select(['id', 'number', 'conversation_id'])
    .where('filing_key', '=', key)
    .executeTakeFirst();
  return row && { ticketId: row.id, number: Number(row.number), conversationId: row.conversation_id };
}

/** A connector's thread that it did not begin has the conversation's own id for its name. */
async function open(tx: Tx, origin: Origin, filing: Filing): Promise<FiledTicket> {
  const ids = { conversation: newId('cnv'), ticket: newId('tkt') };
  const { team, handoff, language, title, intents } = filing;
  const { rows } = await sql<{ number: number }>`
    with made as (
      insert into conversations (id, channel, channel_ref, customer_id, assurance, subject, language, owner_kind, owner_id,
        ticket_id, ticket_state, last_seq, waiting_since)
      select ${ids.conversation}, c.channel, (
          select b.id || ':' || ${ids.conversation}::text from connectors b where starts_with(c.channel_ref, b.id || ':') limit 1
        ), c.customer_id, c.assurance, ${title}, ${language}, 'team', ${team}, ${ids.ticket}, 'escalated', 2, now()
      from conversations c where c.id = ${origin.conversation_id}
      returning id
    )
    insert into tickets (id, conversation_id, state, priority, team, intents, tier, filed_from, filing_key, escalated_at)
    select ${ids.ticket}, made.id, 'escalated', ${handoff.priority}, ${team}, ${intents}::text[], 2, ${origin.ticket_id}, ${filing.key}, now()
    from made
    returning number::int as number`.execute(tx);
  // The origin is locked and there: a select from it has one row.
  return { ticketId: ids.ticket, number: rows[0]?.number ?? 0, conversationId: ids.conversation };
}

/** Returns the id of the line for the customer. */
async function say(tx: Tx, claim: TurnClaim, filing: Filing, filed: FiledTicket): Promise<string> {
  const { ticketId, conversationId, number } = filed;
  const line = filing.line(number);
  const lineId = newId('msg');
  await sql`
    with said as (
      insert into messages (id, conversation_id, ticket_id, seq, kind, author_kind, body, turn_id) values
        (${newId('msg')}, ${conversationId}, ${ticketId}, 1, 'note', 'ai', ${filing.note}, ${claim.turnId}),
        (${lineId}, ${conversationId}, ${ticketId}, 2, 'reply', 'system', ${line}, ${claim.turnId})
    ),
    handed as (
      insert into handoffs (turn_id, ticket_id, conversation_id, package)
      values (${claim.turnId}, ${ticketId}, ${conversationId}, ${toJsonb(filing.handoff)}::jsonb)
    )
    update conversations set preview = ${previewOf(line)}, preview_author = 'system' where id = ${conversationId}`.execute(
    tx,
  );
  return lineId;
}

async function tell(
  tx: Tx,
  claim: TurnClaim,
  filing: Filing,
  { origin, filed, messageId }: { origin: Origin; filed: FiledTicket; messageId: string },
): Promise<void> {
  const { ticketId, conversationId, number } = filed;
  const told: DomainEvent = {
    type: 'ticket-filed',
    turnId: claim.turnId,
    title: filing.title,
    ticket: { number, conversationId },
    from: { number: origin.number, conversationId: origin.conversation_id },
  };
  await writeEvents(tx, { conversationId, ticketId }, [
    told,
    { type: 'message-sent', messageId, turnId: claim.turnId, author: 'system' },
    { type: 'ticket-changed', ticketId, state: 'escalated' },
    { type: 'owner-changed', owner: `team:${filing.team}` },
  ]);
  await writeEvents(tx, { conversationId: origin.conversation_id, ticketId: origin.ticket_id }, [told]);
}
