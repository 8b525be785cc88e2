import { sql } from 'kysely';
import { type Sampling, samplingRate } from '#domain/measure/sampling.ts';
import type { Queries } from '../database.ts';

interface Answer {
  message_id: string;
  turn_id: string;
  intent: string;
  chance: number;
}

/** Answers this young are still to be drawn: a run that was missed is made good by the next. */
const youngHours = 6;

/**
 * Draws automatic answers for review, by intent. The chance of an answer is a hash of its id, so
 * drawing twice draws the same ones. Returns how many were new.
 */
export async function sampleAnswers(queries: Queries, sampling: Sampling): Promise<number> {
  const [young, counts] = await Promise.all([
    sql<Answer>`
      select m.id as message_id, m.turn_id, coalesce(k.intents[1], '') as intent,
        (hashtext(m.id) & 2147483647) / 2147483648.0 as chance
      from messages m join turns t on t.id = m.turn_id join tickets k on k.id = m.ticket_id
      where m.created_at > now() - make_interval(hours => ${youngHours}) and m.author_kind = 'ai' and m.author_id is null
        and t.outcome = 'replied' and t.understanding ->> 'smallTalk' is null
        and not exists (select 1 from reviews r where r.message_id = m.id)`.execute(queries),
    sql<{ intent: string; answers: number }>`
      select coalesce(intent, '') as intent, sum(turns)::float8 as answers from ticket_facts
      where opened_at > now() - interval '30 days' and path = 'ai' group by 1`.execute(queries),
  ]);
  const answered = new Map(counts.rows.map((row) => [row.intent, row.answers]));
  const drawn = young.rows.filter((row) => row.chance < samplingRate(sampling, answered.get(row.intent) ?? 0));
  if (drawn.length === 0) return 0;
  const { rows } = await sql`
    insert into reviews (id, message_id, turn_id, ticket_id, conversation_id, intent, confidence)
    select 'rev_' || substr(m.id, 5), m.id, t.id, m.ticket_id, m.conversation_id, k.intents[1], t.confidence
    from messages m join turns t on t.id = m.turn_id join tickets k on k.id = m.ticket_id
    where m.id = any(${drawn.map((row) => row.message_id)}::text[])
    on conflict do nothing returning id`.execute(queries);
  return rows.length;
}
