import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/**
 * Makes the facts of these tickets anew from the rows the events speak of; one statement, so that
 * a ticket's facts are of one moment.
 */
export async function refreshFacts(queries: Queries, ticketIds: readonly string[]): Promise<void> {
  if (ticketIds.length === 0) return;
  await sql`
    insert into ticket_facts (ticket_id, conversation_id, opened_at, channel, language, intent, team, model, desk_version,
      path, worked, resolution, reopened, escalated, escalation_reason, escalation_needed, missed,
      ai_first_ms, human_first_ms, ai_resolution_ms, human_resolution_ms,
      turns, failed_turns, searches, failed_searches, tool_calls, failed_tools, model_calls, unpriced_calls,
      cost_micros, input_tokens, cached_tokens, csat, thumbs_up, thumbs_down,
      drafts_sent, drafts_edited, drafts_rejected, edit_sum, reviews, accurate, refreshed_at)
    select k.id, k.conversation_id, k.opened_at, c.channel, c.language, k.intents[1], k.team, calls.model, worked.desk_version,
      way.path, worked.turns > 0,
      way.resolution,
      k.state = 'reopened', k.escalated_at is not null, worked.escalation_reason,
      case
        when k.escalated_at is null then null
        when said.first_person is not null then true
        when k.resolved_at is not null or way.handed_back then false
      end,
      k.escalated_at is null and worked.turns > 0
        and (coalesce(given.csat <= 2, false) or given.reviews > given.accurate or k.state = 'reopened'),
      ${milliseconds('said.asked_at', 'said.first_ai')},
      ${milliseconds('way.person_asked', 'said.first_person')},
      case when way.path = 'ai' and way.resolution = 'confirmed' then ${milliseconds('k.opened_at', 'k.resolved_at')}
        when way.path = 'ai' and way.resolution = 'settled' then ${milliseconds('k.opened_at', 'said.last_ai')} end,
      case when way.path <> 'ai' then ${milliseconds('way.person_asked', 'k.resolved_at')} end,
      worked.turns, worked.failed, worked.searches, worked.failed_searches, tools.calls, tools.failed,
      calls.calls, calls.unpriced, calls.cost, calls.input, calls.cached,
      given.csat, given.up, given.down, drafted.sent, drafted.edited, drafted.rejected, drafted.edit_sum,
      given.reviews, given.accurate, now()
    from tickets k
    join conversations c on c.id = k.conversation_id
    cross join lateral (
      select count(*) as turns,
        count(*) filter (where t.rules::text ~ '"(tool_failure|model_unavailable)"') as failed,
        count(*) filter (where found.best is not null) as searches,
        count(*) filter (where found.best is not null
          and (found.best = 0 or t.grounding = 'no-source' or t.rules::text like '%"no_knowledge"%')) as failed_searches,
        (array_agg(t.desk_version order by t.created_at desc))[1] as desk_version,
        (array_agg(h.package ->> 'reason' order by t.created_at desc) filter (where h.turn_id is not null))[1] as escalation_reason
      from turns t
      left join handoffs h on h.turn_id = t.id and h.ticket_id = t.ticket_id
      left join lateral (
        select max((e.payload ->> 'found')::int) as best from events e
        where e.conversation_id = t.conversation_id and e.type = 'knowledge-searched' and e.payload ->> 'turnId' = t.id
      ) found on true
      where t.ticket_id = k.id and t.state = 'ended' and t.outcome <> 'superseded'
    ) worked
    cross join lateral (
      select min(created_at) filter (where author_kind = 'customer') as asked_at,
        min(created_at) filter (where author_kind = 'ai' and author_id is null) as first_ai,
        max(created_at) filter (where author_kind = 'ai' and author_id is null) as last_ai,
        min(created_at) filter (where author_kind = 'human' or (author_kind = 'ai' and author_id is not null)) as first_person,
        max(created_at) as last_word,
        bool_or(author_kind = 'human') as by_person, bool_or(author_kind = 'ai' and author_id is not null) as reviewed
      from messages where ticket_id = k.id and kind = 'reply'
    ) said
    cross join lateral (
      select count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'edited') as edited,
        count(*) filter (where state = 'rejected') as rejected,
        coalesce(sum(coalesce(edit_distance, 0)) filter (where state in ('sent', 'edited')), 0) as edit_sum,
        min(created_at) as first_at
      from drafts where ticket_id = k.id
    ) drafted
    cross join lateral (
      select
        case when said.by_person then 'human' when said.reviewed then 'reviewed' when said.first_ai is not null then 'ai' end as path,
        case
          when k.resolved_at is null then null
          when said.by_person then 'person'
          when exists (select 1 from turns t where t.ticket_id = k.id and t.ended_at = k.resolved_at) then 'confirmed'
          when k.resolved_at - said.last_word >= interval '71 hours' then 'settled'
          else 'person'
        end as resolution,
        coalesce(least(k.escalated_at, drafted.first_at), k.opened_at) as person_asked,
        exists (
          select 1 from events e where e.conversation_id = k.conversation_id and e.type = 'owner-changed'
            and e.payload ->> 'owner' = 'ai' and e.at > k.escalated_at
        ) as handed_back
    ) way
    cross join lateral (
      select count(*) as calls, count(*) filter (where outcome ->> 'status' <> 'succeeded') as failed
      from tool_calls where ticket_id = k.id
    ) tools
    cross join lateral (
      select count(*) as calls, count(*) filter (where cost_micros is null and stop <> 'crashed') as unpriced, coalesce(sum(cost_micros), 0) as cost,
        coalesce(sum(input_tokens + cache_read_tokens + cache_write_tokens + cache_write_hour_tokens), 0) as input,
        coalesce(sum(cache_read_tokens), 0) as cached,
        (array_agg(model order by at desc) filter (where role like 'answer%'))[1] as model
      from model_calls where ticket_id = k.id
    ) calls
    cross join lateral (
      select max(score) filter (where kind = 'csat') as csat,
        count(*) filter (where kind = 'thumb' and score > 0) as up, count(*) filter (where kind = 'thumb' and score < 0) as down,
        count(*) filter (where kind = 'review') as reviews, count(*) filter (where kind = 'review' and score > 0) as accurate
      from feedback where ticket_id = k.id
    ) given
    where k.id = any(${ticketIds}::text[])
    on conflict (ticket_id) do update set ${sql.join(
      overwritten.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
    )}`.execute(queries);
}

function milliseconds(from: string, to: string) {
  return sql`(extract(epoch from ${sql.raw(to)} - ${sql.raw(from)}) * 1000)::bigint`;
}

/** Columns that change while a ticket lives. */
const overwritten = [
  'language',
  'intent',
  'team',
  'model',
  'desk_version',
  'path',
  'worked',
  'resolution',
  'reopened',
  'escalated',
  'escalation_reason',
  'escalation_needed',
  'missed',
  'ai_first_ms',
  'human_first_ms',
  'ai_resolution_ms',
  'human_resolution_ms',
  'turns',
  'failed_turns',
  'searches',
  'failed_searches',
  'tool_calls',
  'failed_tools',
  'model_calls',
  'unpriced_calls',
  'cost_micros',
  'input_tokens',
  'cached_tokens',
  'csat',
  'thumbs_up',
  'thumbs_down',
  'drafts_sent',
  'drafts_edited',
  'drafts_rejected',
  'edit_sum',
  'reviews',
  'accurate',
  'refreshed_at',
];
