import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '#adapters/database/database.ts';
import { refreshFacts } from '#adapters/database/measure/refresh-facts.ts';

/** What to make: tickets opened evenly over the days before now. */
export interface HistoryPlan {
  tickets: number;
  days: number;
  /** Customers whose tickets they are; 200 when left out. */
  customers?: number;
}

/** A number from 0 to 1 that is the same for the same ticket and purpose. */
const chance = (purpose: string): RawBuilder<number> =>
  sql<number>`((hashtext(p.i::text || ${sql.lit(purpose)}) & 2147483647) / 2147483647.0)`;

/** Picks by weight: `[value, upTo]`, rising. */
function pick(purpose: string, options: readonly (readonly [string | null, number])[]): RawBuilder<unknown> {
  const whens = options.map(([value, upTo]) => sql`when c < ${sql.lit(upTo)} then ${sql.lit(value)}`);
  return sql`(select case ${sql.join(whens, sql` `)} end from (select ${chance(purpose)} as c) x)`;
}

const intents = [
  ['order_status', 0.22, 0.94, 'Where is my order? It should have been here on Monday.'],
  ['refund_request', 0.34, 0.88, 'I would like my money back for order 1571, it does not fit.'],
  ['reset_password', 0.46, 0.97, 'How do I reset my password?'],
  ['shipping_cost', 0.56, 0.95, 'What does express shipping cost?'],
  ['double_charge', 0.64, 0.9, 'I have been charged twice this month.'],
  ['integrations', 0.73, 0.68, 'Slack stopped posting our updates since yesterday.'],
  ['plan_change', 0.81, 0.92, 'Can we move from Team to Business in the middle of the month?'],
  ['api_limits', 0.88, 0.83, 'Which rate limits hold for the export endpoint?'],
  ['bug_report', 0.95, 0.72, 'The timeline jumps back when I move a card.'],
  ['warranty', 1.01, 0.91, 'The display flickers, is that covered?'],
] as const;

/**
 * Writes weeks of made-up support into an empty database, by a few statements and without any
 * model, so that pages and queries can be looked at with something in them. Never for users' eyes:
 * only development scripts, benches and tests call it.
 */
export async function makeHistory(queries: Queries, { tickets, days, customers = 200 }: HistoryPlan): Promise<void> {
  const people = sql.lit(customers);
  const run = (query: RawBuilder<unknown>) => query.execute(queries);
  await run(sql`
    create table made_plan as
    select p.i, now() - make_interval(secs => ${chance('when')} * ${sql.lit(days * 86_400)}) as at,
      ${pick(
        'intent',
        intents.map(([id, upTo]) => [id, upTo] as const),
      )} as intent,
      ${pick('channel', [
        ['chat', 0.66],
        ['email', 0.92],
        ['api', 1.01],
      ])} as channel,
      ${pick('language', [
        ['en', 0.72],
        ['es', 0.84],
        ['de', 0.92],
        ['fr', 1.01],
      ])} as language,
      ${chance('way')} as way, ${chance('right')} as truth, ${chance('csat')} as csat, ${chance('slow')} as slow
    from generate_series(1, ${sql.lit(tickets)}) as p (i)`);
  await run(sql`create index on made_plan (i)`);
  await run(sql`alter table made_plan add column kind text, add column skill float8`);
  await run(
    sql`update made_plan set skill = case intent ${sql.join(
      intents.map(([id, , skill]) => sql`when ${sql.lit(id)} then ${sql.lit(skill)}`),
      sql` `,
    )} end`,
  );
  // Better since two weeks: what a change for the better looks like.
  await run(sql`update made_plan set skill = least(0.98, skill + 0.03) where at > now() - interval '14 days'`);
  await run(sql`update made_plan set kind = case
    when way < 0.28 * (skill - 0.2) / 0.7 then 'confirmed'
    when way < 0.68 * (skill - 0.2) / 0.7 then 'settled'
    when way < 0.68 * (skill - 0.2) / 0.7 + 0.03 then 'reopened'
    when way < 0.86 then case when truth < 0.8 then 'escalated' else 'bounced' end
    else 'drafted' end`);
  await run(sql`insert into customers (id, identity, external_id, name, created_at)
    select 'cus_made' || g, 'verified', 'made-' || g, 'Customer ' || g, now() from generate_series(0, ${people} - 1) g`);
  await run(sql`
    insert into conversations (id, channel, customer_id, assurance, subject, language, owner_kind, owner_id, ticket_state, preview,
      last_seq, last_message_at, created_at, updated_at)
    select 'cnv_made' || i, channel, 'cus_made' || i % ${people}, 'verified', initcap(replace(intent, '_', ' ')), language,
      'ai', null, 'closed', 'That helped, thank you.', 4, at, at, at from made_plan`);
  await run(sql`
    insert into tickets (id, conversation_id, state, team, intents, tier, opened_at, first_replied_at, escalated_at, resolved_at, updated_at)
    select 'tkt_made' || i, 'cnv_made' || i, case kind when 'reopened' then 'reopened' else 'closed' end,
      case when kind in ('escalated', 'bounced') then case when intent in ('refund_request', 'double_charge', 'plan_change') then 'billing' when intent in ('integrations', 'bug_report', 'api_limits') then 'engineering' else 'general' end end,
      array[intent], case kind when 'drafted' then 1 when 'escalated' then 2 when 'bounced' then 2 else 0 end,
      at, at + interval '4 seconds', case when kind in ('escalated', 'bounced') then at + interval '40 seconds' end,
      case kind when 'confirmed' then at + interval '6 minutes' when 'settled' then at + interval '73 hours' when 'reopened' then at + interval '6 minutes'
        else at + make_interval(mins => (20 + slow * 400)::int) end, at from made_plan`);
  await run(sql`update conversations set ticket_id = 'tkt_made' || substr(id, 9) where id like 'cnv_made%'`);
  await run(sql`
    insert into turns (id, conversation_id, ticket_id, trigger, state, outcome, tier, rules, grounding, confidence, desk_version, created_at, started_at, ended_at)
    select 'trn_made' || i || '_' || n, 'cnv_made' || i, 'tkt_made' || i, '{"kind":"message"}', 'ended',
      case when n = 2 or kind in ('confirmed', 'settled', 'reopened') then 'replied' when kind = 'drafted' then 'drafted' else 'escalated' end,
      case when kind = 'drafted' then 1 when kind in ('escalated', 'bounced') then 2 else 0 end,
      case when n = 1 and kind in ('escalated', 'bounced') and truth < case intent when 'integrations' then 0.8 else 0.4 end then '[{"rule":"tier.no-source","reason":"Nothing found answers.","escalation":"no_knowledge"}]'::jsonb
        when n = 1 and kind in ('escalated', 'bounced') and truth > 0.95 then '[{"rule":"tool.failed","reason":"get_order_status failed.","escalation":"tool_failure"}]'::jsonb
        else '[]'::jsonb end,
      case when kind in ('escalated', 'bounced') and truth < case intent when 'integrations' then 0.8 else 0.4 end then 'no-source' else 'grounded' end,
      least(0.99, greatest(0.4, skill - (truth - 0.5) * 0.3))::real, case when at > now() - interval '14 days' then 'b7c2' else 'a1f0' end,
      at + make_interval(mins => (n - 1) * 6), at + make_interval(mins => (n - 1) * 6), at + make_interval(mins => (n - 1) * 6) + case when n = 2 then interval '0' else interval '4 seconds' end
    from made_plan, generate_series(1, 2) n where n = 1 or kind in ('confirmed', 'reopened')`);
  await run(sql`
    insert into handoffs (turn_id, ticket_id, conversation_id, package, created_at)
    select 'trn_made' || i || '_1', 'tkt_made' || i, 'cnv_made' || i,
      jsonb_build_object('reason', case when truth < case intent when 'integrations' then 0.8 else 0.4 end then 'no_knowledge' when truth > 0.95 then 'tool_failure' when truth > 0.7 then 'customer_request' else 'low_confidence' end), at
    from made_plan where kind in ('escalated', 'bounced')`);
  await run(sql`
    insert into messages (id, conversation_id, ticket_id, seq, author_kind, author_id, author_name, body, citations, turn_id, created_at)
    select 'msg_made' || i || '_' || n, 'cnv_made' || i, 'tkt_made' || i, n,
      case n when 1 then 'customer' when 3 then 'customer' when 2 then 'ai' else case when kind = 'escalated' then 'human' else 'ai' end end,
      case when n = 2 and kind = 'drafted' then 'usr_made' when n = 4 and kind = 'escalated' then 'usr_made' end, null,
      case n when 1 then ${sql.join([sql`case intent`, ...intents.map(([id, , , text]) => sql`when ${sql.lit(id)} then ${sql.lit(text)}`), sql`end`], sql` `)}
        when 2 then 'Here is what our help centre says about it.' when 3 then 'That helped, thank you.' else 'You are welcome.' end,
      case when n = 2 then jsonb_build_array(jsonb_build_object('number', 1, 'articleId', 'shop/' || replace(intent, '_', '-'), 'passageId', 'shop/' || intent || '#1', 'title', initcap(replace(intent, '_', ' ')), 'url', '/help', 'quote', 'It says so.', 'stale', false)) else '[]'::jsonb end,
      case when n = 2 then 'trn_made' || i || '_1' end,
      at + case n when 1 then interval '0' when 2 then case when kind = 'drafted' then make_interval(mins => (5 + slow * 90)::int) else interval '4 seconds' end when 3 then interval '5 minutes' else case when kind = 'escalated' then make_interval(mins => (6 + slow * 120)::int) else interval '6 minutes' end end
    from made_plan, generate_series(1, 4) n where n <= 2 or kind in ('confirmed', 'reopened', 'escalated')`);
  await run(
    sql`delete from messages where id like 'msg_made%\\_2' and split_part(substr(id, 9), '_', 1)::int in (select i from made_plan where kind in ('escalated', 'bounced'))`,
  );
  await run(sql`
    insert into drafts (id, turn_id, ticket_id, conversation_id, body, state, sent_body, decided_by, decided_at, reject_reason, edit_distance, created_at)
    select 'drf_made' || i, 'trn_made' || i || '_1', 'tkt_made' || i, 'cnv_made' || i, 'Here is what our help centre says about it.',
      case when truth < 0.62 then 'sent' when truth < 0.9 then 'edited' else 'rejected' end, case when truth between 0.62 and 0.9 then 'Here is what holds for you.' end,
      'usr_made', at + interval '20 minutes', case when truth >= 0.9 then case when truth > 0.96 then 'wrong-fact' else 'tone' end end,
      case when truth between 0.62 and 0.9 then truth - 0.5 end, at + interval '5 seconds' from made_plan where kind = 'drafted'`);
  await run(sql`
    insert into model_calls (id, turn_id, ticket_id, role, provider, model, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, cache_write_hour_tokens, cost_micros, latency_ms, first_token_ms, stop, at)
    select 'mdl_made' || i || '_' || n, 'trn_made' || i || '_1', 'tkt_made' || i, case when slow > 0.8 and n = 1 then 'answer-hard' when n = 2 then 'summarise' else 'answer' end, 'claude',
      case when slow > 0.8 and n = 1 then 'claude-sonnet-5-5' else 'claude-haiku-5-5' end, 300 + (slow * 700)::int, 80 + (csat * 200)::int, 2400, (csat * 300)::int, 0,
      case when slow > 0.8 and n = 1
        then (2 * (300 + (slow * 700)::int) + 10 * (80 + (csat * 200)::int) + 0.1 * 2400 + 2.5 * (csat * 300)::int)::bigint
        else (0.1 * (300 + (slow * 700)::int) + 0.5 * (80 + (csat * 200)::int) + 0.01 * 2400 + 0.125 * (csat * 300)::int)::bigint end, 700 + (slow * 3000)::int, 300, 'end', at + interval '2 seconds'
    from made_plan, generate_series(1, 2) n where n = 1 or slow > 0.6`);
  await run(sql`
    insert into tool_calls (turn_id, call_id, ticket_id, customer_id, tool, input, verdict, outcome, idempotency_key, started_at, finished_at)
    select 'trn_made' || i || '_1', 'call_' || i, 'tkt_made' || i, 'cus_made' || i % ${people},
      case intent when 'order_status' then 'get_order_status' when 'refund_request' then 'check_refund_policy' when 'double_charge' then 'list_charges' else 'lookup_account' end, '{}',
      case when truth > 0.97 then '{"kind":"deny","rule":"look-up-first","reason":"Look up the account first."}'::jsonb else '{"kind":"allow","rule":"reads-allowed","reason":"It only looks."}'::jsonb end,
      case when truth > 0.97 then null when truth > 0.95 then '{"status":"failed","error":"timeout"}'::jsonb else '{"status":"succeeded","result":{}}'::jsonb end,
      'made' || i, at + interval '1 second', at + interval '2 seconds'
    from made_plan where intent in ('order_status', 'refund_request', 'double_charge', 'plan_change')`);
  await run(sql`
    insert into feedback (id, conversation_id, ticket_id, message_id, kind, score, comment, given_by, at)
    select 'fbk_made' || i, 'cnv_made' || i, 'tkt_made' || i, null, 'csat', case when csat < 0.04 * (1.6 - skill) then 1 when csat < 0.09 * (1.6 - skill) then 2 when csat < 0.2 then 3 when csat < 0.45 then 4 else 5 end::smallint, null, null, at + interval '2 hours'
    from made_plan where slow < 0.3 and kind <> 'bounced'
    union all
    select 'fbr_made' || i, 'cnv_made' || i, 'tkt_made' || i, 'msg_made' || i || '_2', 'review', (truth < skill)::int::smallint, null, 'usr_made', at + interval '1 day'
    from made_plan where (kind = 'drafted' and truth < 0.9 or kind in ('settled', 'confirmed')) and csat between 0.3 and 0.42`);
  await run(sql`
    insert into reviews (id, message_id, turn_id, ticket_id, conversation_id, intent, confidence, state, accurate, correction, reason, reviewed_by, reviewed_at, created_at)
    select 'rev_made' || i, 'msg_made' || i || '_2', 'trn_made' || i || '_1', 'tkt_made' || i, 'cnv_made' || i, intent,
      least(0.99, greatest(0.4, skill - (truth - 0.5) * 0.3))::real, case when csat < 0.41 then 'done' else 'pending' end,
      case when csat < 0.41 then truth < skill end, case when csat < 0.41 and truth >= skill then 'The article is out of date: it takes ten days now.' end,
      case when csat < 0.41 and truth >= skill then 'outdated' end, case when csat < 0.41 then 'usr_made' end, case when csat < 0.41 then at + interval '1 day' end, at + interval '1 hour'
    from made_plan where kind in ('settled', 'confirmed') and csat between 0.3 and 0.42`);
  await run(sql`
    insert into events (conversation_id, ticket_id, type, payload, at)
    select 'cnv_made' || i, 'tkt_made' || i, type, payload, at from (
      select i, at, 'message-received' as type, jsonb_build_object('type', 'message-received', 'messageId', 'msg_made' || i || '_1') as payload from made_plan
      union all select i, at, 'knowledge-searched', jsonb_build_object('type', 'knowledge-searched', 'turnId', 'trn_made' || i || '_1', 'query', intent, 'found', case when kind in ('escalated', 'bounced') and truth < 0.1 then 0 else 3 end) from made_plan
      union all select i, at + interval '4 seconds', 'turn-ended', jsonb_build_object('type', 'turn-ended', 'turnId', 'trn_made' || i || '_1', 'outcome', 'replied', 'tier', 0) from made_plan
    ) e order by at`);
  await run(sql`drop table made_plan`);
  // The facts are read by joins that are planned by what is known of the tables.
  await run(sql`analyze`);
  await refreshMade(queries, tickets);
  await run(sql`analyze`);
}

const factsAtOnce = 5_000;

async function refreshMade(queries: Queries, tickets: number): Promise<void> {
  for (let from = 1; from <= tickets; from += factsAtOnce) {
    const count = Math.min(factsAtOnce, tickets - from + 1);
    await refreshFacts(
      queries,
      Array.from({ length: count }, (_, at) => `tkt_made${from + at}`),
    );
  }
  await sql`update facts_cursor set event_id = (select coalesce(max(id), 0) from events)`.execute(queries);
}
