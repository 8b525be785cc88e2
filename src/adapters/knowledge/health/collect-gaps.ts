import { sql } from 'kysely';
import type { Database, Tx } from '#adapters/database/database.ts';
import { newId } from '#adapters/database/new-id.ts';
import { getSetting } from '#adapters/database/settings.ts';
import { toJsonb } from '#adapters/database/storable.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import { baseLanguage, tokenize } from '../tokenize.ts';

/** Where the last look ended: id of an event. */
const cursorKey = 'knowledge-gaps-read';
/** Questions read at once; the rest waits for the next look. */
const mostAtOnce = 500;
/** Newest questions of a gap that a new one is held against. */
const comparedQuestions = 5;
/**
 * Cosine from which two questions of unlike words ask the same thing, and share of common words
 * that does as well. By eye over pairs of questions of the development sets.
 */
const sameMeaning = 0.7;
const sameWords = 0.5;

interface Unanswered {
  event_id: number;
  question: string;
  language: string;
  conversation_id: string;
  ticket_id: string;
  at: Date;
}

interface Asked {
  vector: Float32Array | undefined;
  words: ReadonlySet<string>;
}

interface KnownGap {
  id: string;
  language: string;
  asked: Asked[];
}

/**
 * Puts questions that no article answered to the gaps they belong to; a gap that was thought to be
 * answered opens again. Each question is counted once, whoever calls.
 */
export async function collectGaps(database: Database, embedder: Embedder): Promise<number> {
  const cursor = Number((await getSetting(database.kysely, cursorKey)) ?? 0);
  const questions = await unansweredSince(database, cursor);
  if (questions.length === 0) return 0;
  const gaps = await knownGaps(database, embedder);
  const read = await readAll(
    questions.map(({ question, language }) => ({ question, language })),
    embedder,
  );
  const placed: { question: Unanswered; gap: KnownGap; isNew: boolean }[] = [];
  for (const [at, question] of questions.entries()) {
    const asked = read[at] as Asked;
    const near = nearest(asked, question.language, gaps);
    const gap = near ?? { id: newId('gap'), language: question.language, asked: [] };
    if (!near) gaps.push(gap);
    gap.asked.push(asked);
    placed.push({ question, gap, isNew: !near });
  }
  await database.transaction(async (tx) => {
    // Two processes may have looked at once: the second finds the cursor moved and leaves.
    if (!(await moveCursor(tx, cursor, questions.at(-1)?.event_id ?? cursor))) return;
    for (const { question, gap, isNew } of placed) await keep(tx, question, gap.id, isNew);
  });
  return questions.length;
}

/** Searches that found nothing, of turns that ended without a reply; what a tool answered is no gap. */
async function unansweredSince(database: Database, cursor: number): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select e.id as event_id, e.payload ->> 'query' as question, coalesce(e.payload ->> 'language', 'en') as language,
      e.conversation_id, e.ticket_id, e.at
    from events e
    join turns t on t.id = e.payload ->> 'turnId'
    where e.type = 'knowledge-searched' and e.id > ${cursor} and (e.payload ->> 'answerable')::boolean = false
      and e.ticket_id is not null and t.state = 'ended' and coalesce(t.outcome, '') not in ('replied', 'superseded')
      -- The customer's own words, which were looked for first; and nothing looked for later answered.
      and not exists (
        select 1 from events o
        where o.type = 'knowledge-searched' and o.conversation_id = e.conversation_id
          and o.payload ->> 'turnId' = t.id
          and (o.id < e.id or (o.payload ->> 'answerable')::boolean)
      )
      and not exists (select 1 from tool_calls c where c.turn_id = t.id and c.outcome ->> 'status' = 'succeeded')
    order by e.id
    limit ${mostAtOnce}`.execute(database.kysely);
  return rows.filter(({ question }) => question?.trim());
}

async function knownGaps(database: Database, embedder: Embedder): Promise<KnownGap[]> {
  const { rows } = await sql<{ id: string; language: string; questions: string[] }>`
    select g.id, g.language, array(
      select q.question from gap_questions q where q.gap_id = g.id order by q.at desc limit ${comparedQuestions}
    ) as questions
    from knowledge_gaps g order by g.last_at desc limit 1000`.execute(database.kysely);
  const gaps: KnownGap[] = [];
  for (const { id, language, questions } of rows) {
    const asked = await readAll(
      questions.map((question) => ({ question, language })),
      embedder,
    );
    gaps.push({ id, language, asked });
  }
  return gaps;
}

async function readAll(questions: { question: string; language: string }[], embedder: Embedder): Promise<Asked[]> {
  const understood = (language: string) => embedder.languages?.includes(baseLanguage(language)) ?? true;
  // Words alone still tell same from other when the embedder cannot be reached.
  const vectors = await embedder
    .embed(
      questions.map(({ question }) => question),
      'query',
    )
    .catch(() => []);
  return questions.map(({ question, language }, at) => {
    const vector = vectors[at];
    const usable = vector && understood(language) && vector.some((value) => value !== 0);
    const terms = tokenize(question, language).filter((term) => !term.stop);
    return { vector: usable ? vector : undefined, words: new Set(terms.map(({ term }) => term)) };
  });
}

function nearest(asked: Asked, language: string, gaps: readonly KnownGap[]): KnownGap | undefined {
  let best: { gap: KnownGap; likeness: number } | undefined;
  for (const gap of gaps) {
    if (baseLanguage(gap.language) !== baseLanguage(language)) continue;
    for (const other of gap.asked) {
      const likeness = Math.max(cosine(asked, other) / sameMeaning, shared(asked, other) / sameWords);
      if (likeness >= 1 && likeness > (best?.likeness ?? 0)) best = { gap, likeness };
    }
  }
  return best?.gap;
}

function cosine(left: Asked, right: Asked): number {
  if (!left.vector || !right.vector) return 0;
  let sum = 0;
  for (let at = 0; at < left.vector.length; at++) sum += (left.vector[at] as number) * (right.vector[at] as number);
  return sum;
}

function shared(left: Asked, right: Asked): number {
  let common = 0;
  for (const word of left.words) if (right.words.has(word)) common++;
  const all = left.words.size + right.words.size - common;
  return all ? common / all : 0;
}

async function moveCursor(tx: Tx, from: number, to: number): Promise<boolean> {
  const { rows } = await sql`
    insert into settings (key, value) values (${cursorKey}, ${toJsonb(to)}::jsonb)
    on conflict (key) do update set value = excluded.value, updated_at = now()
    where settings.value = ${toJsonb(from)}::jsonb
    returning key`.execute(tx);
  return rows.length > 0;
}

async function keep(tx: Tx, question: Unanswered, gapId: string, isNew: boolean): Promise<void> {
  if (isNew) {
    const { language, at } = question;
    const topic = question.question.replace(/\s+/g, ' ').trim().slice(0, 140);
    await tx.insertInto('knowledge_gaps').values({ id: gapId, topic, language, first_at: at, last_at: at }).execute();
  }
  const { language: _, ...row } = question;
  await tx
    .insertInto('gap_questions')
    .values({ ...row, gap_id: gapId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`
    update knowledge_gaps set
      questions = (select count(*) from gap_questions where gap_id = ${gapId}),
      last_at = greatest(last_at, ${question.at}),
      -- The shortest question that says enough names the gap best.
      topic = coalesce(
        (select left(question, 140) from gap_questions where gap_id = ${gapId} and length(question) >= 12
          order by length(question), at limit 1),
        topic
      ),
      state = case when state = 'answered' and ${question.at} > settled_at then 'open' else state end
    where id = ${gapId}`.execute(tx);
}
