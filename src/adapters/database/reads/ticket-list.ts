import { sql } from 'kysely';
import type { TicketState } from '#domain/ticket.ts';
import type { Queries } from '../database.ts';

/** A ticket with what came of it last. */
export interface TicketRowWithOutcome {
  id: string;
  number: number;
  conversation_id: string;
  state: string;
  priority: string;
  team: string | null;
  intents: string[];
  previous_ticket_id: string | null;
  filed_from: string | null;
  external_id: string | null;
  opened_at: Date;
  resolved_at: Date | null;
  outcome: string | null;
  /** Text of what the customer was told last, by the agent or a person. */
  reply: string | null;
  csat_score: number | null;
  csat_comment: string | null;
}

export interface TicketFilter {
  id?: string;
  state?: TicketState;
  customerEmail?: string;
  externalId?: string;
  /** Number of the last ticket of the page before. */
  before?: number;
  limit: number;
}

/** Tickets, newest first. */
export async function listTickets(queries: Queries, filter: TicketFilter): Promise<TicketRowWithOutcome[]> {
  const { rows } = await sql<TicketRowWithOutcome>`
    select k.id, k.number, k.conversation_id, k.state, k.priority, k.team, k.intents, k.previous_ticket_id, k.filed_from, k.external_id,
      k.opened_at, k.resolved_at, t.outcome, said.reply, f.score as csat_score, f.comment as csat_comment
    from tickets k
    join conversations c on c.id = k.conversation_id
    join customers p on p.id = c.customer_id
    left join lateral (
      select outcome from turns where ticket_id = k.id and outcome <> 'superseded' order by created_at desc limit 1
    ) t on true
    left join lateral (
      select string_agg(body, E'\n\n' order by seq) as reply from messages m
      where m.ticket_id = k.id and m.kind = 'reply' and m.author_kind <> 'customer'
        and m.seq > coalesce((select max(seq) from messages q where q.ticket_id = k.id and q.author_kind = 'customer'), 0)
    ) said on true
    left join feedback f on f.ticket_id = k.id and f.kind = 'csat'
    where (${filter.id ?? null}::text is null or k.id = ${filter.id ?? null})
      and (${filter.state ?? null}::text is null or k.state = ${filter.state ?? null})
      and (${filter.externalId ?? null}::text is null or k.external_id = ${filter.externalId ?? null})
      and (${filter.customerEmail ?? null}::text is null or lower(p.email) = lower(${filter.customerEmail ?? null}))
      and (${filter.before ?? null}::bigint is null or k.number < ${filter.before ?? null})
    order by k.number desc limit ${filter.limit}`.execute(queries);
  return rows;
}
