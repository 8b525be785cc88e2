import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { makeHistory } from '#test/support/made-history.ts';
import { lessonsPage } from '#wire/console/lessons.ts';

let server: ConsoleServer;
let lead: Caller & { userId: string };

beforeAll(async () => {
  server = await startConsole();
  lead = await server.member('lead');
  await makeHistory(server.database.kysely, { tickets: 1_500, days: 29 });
});
afterAll(async () => server[Symbol.asyncDispose]());

const read = async () => lessonsPage.parse((await lead.call('GET', '/lessons')).body).lessons;

describe('the learning queue', () => {
  it('holds what the last weeks showed, with its evidence, once', async () => {
    await lead.call('POST', '/lessons/gather');
    await lead.call('POST', '/lessons/gather');
    const lessons = await read();
    const kinds = lessons.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['knowledge-gap']));
    expect(new Set(lessons.map(({ kind, subject }) => `${kind} ${subject}`)).size).toBe(lessons.length);
    expect(lessons.find(({ kind }) => kind === 'knowledge-gap')?.evidence[0]?.conversationId).toMatch(/^cnv_/);
  });

  it('is taken by somebody, and shows afterwards whether the figure moved', async () => {
    const [gap] = (await read()).filter(({ kind }) => kind === 'knowledge-gap');
    await lead.call('PATCH', `/lessons/${gap?.id}`, { mine: true, state: 'doing' });
    expect((await read())[0]).toMatchObject({ id: gap?.id, state: 'doing', owner: { id: lead.userId } });
    await lead.call('PATCH', `/lessons/${gap?.id}`, { state: 'done', note: 'Wrote an article.' });
    const done = (await read()).find(({ id }) => id === gap?.id);
    expect(done).toMatchObject({ state: 'done', outcome: { metric: 'retrieval-failure', intent: gap?.subject } });
    expect(done?.outcome?.before.n).toBeGreaterThan(20);
    expect(done?.outcome?.since.value).toBeUndefined();
    await lead.call('POST', '/lessons/gather');
    expect((await read()).find(({ id }) => id === gap?.id)?.state).toBe('done');
  });

  it('names misread intents, rules that ask too much, tools that confuse and articles that misled', async () => {
    const { kysely } = server.database;
    // Twelve turns of the history get what a team and its customers would have left behind.
    const { rows } = await sql<{
      turn: string;
      ticket: string;
      conversation: string;
      customer: string;
      message: string;
    }>`
      select t.id as turn, t.ticket_id as ticket, t.conversation_id as conversation, c.customer_id as customer,
        (select m.id from messages m where m.turn_id = t.id order by seq limit 1) as message
      from turns t join conversations c on c.id = t.conversation_id
      where exists (select 1 from messages m where m.turn_id = t.id and not exists (select 1 from reviews r where r.message_id = m.id))
      order by t.created_at desc limit 12`.execute(kysely);
    expect(rows).toHaveLength(12);
    for (const [index, { turn, ticket, conversation, customer, message }] of rows.entries()) {
      await sql`update turns set understanding = ${JSON.stringify({ intents: [{ intent: 'refund', confidence: 0.9 }] })}::jsonb where id = ${turn}`.execute(
        kysely,
      );
      await sql`insert into reading_corrections (turn_id, body, intent, given_by) values (${turn}, 'My invoice is wrong', 'billing', ${lead.userId}) on conflict do nothing`.execute(
        kysely,
      );
      await sql`insert into actions (id, kind, conversation_id, ticket_id, turn_id, call_id, tool, input, arguments_hash, title, rule, reason, state, expires_at)
        values (${`act_lesson${index}`}, 'approve', ${conversation}, ${ticket}, ${turn}, ${`call-a${index}`}, 'issue_refund', '{}', 'hash', 'Refund $30', 'refund-limit', 'Above the limit.', 'used', now())`.execute(
        kysely,
      );
      await sql`insert into tool_calls (turn_id, call_id, ticket_id, customer_id, tool, input, verdict, idempotency_key, started_at)
        values (${turn}, ${`call-t${index}`}, ${ticket}, ${customer}, 'puzzling_tool', '{}', ${JSON.stringify({ kind: 'deny', rule: 'order', reason: 'Look the account up first.' })}::jsonb, ${`key${index}`}, now())`.execute(
        kysely,
      );
      await sql`insert into reviews (id, message_id, turn_id, ticket_id, conversation_id, intent, state, accurate, correction, reviewed_by, reviewed_at)
        values (${`rev_lesson${index}`}, ${message}, ${turn}, ${ticket}, ${conversation}, 'repair_time', 'done', false, 'It is two years.', ${lead.userId}, now())`.execute(
        kysely,
      );
      if (index < 3)
        await sql`insert into article_marks (id, article_id, review_id, note) values (${`mrk_lesson${index}`}, 'shop/warranty', ${`rev_lesson${index}`}, 'It is two years.')`.execute(
          kysely,
        );
    }
    await lead.call('POST', '/lessons/gather');
    const lessons = await read();
    const about = (kind: string, subject: string) =>
      lessons.find((one) => one.kind === kind && one.subject === subject);
    expect(about('misread-intent', 'refund>billing')).toMatchObject({
      tickets: 12,
      title: 'billing is read as refund',
      evidence: expect.arrayContaining([expect.objectContaining({ text: 'My invoice is wrong' })]),
    });
    expect(about('strict-rule', 'refund-limit')?.evidence[0]?.text).toBe('12 of 12 requests were approved (100 %).');
    expect(about('confusing-tool', 'puzzling_tool')?.evidence.map(({ text }) => text)).toContain(
      'Look the account up first.',
    );
    expect(about('inaccurate-intent', 'repair_time')?.evidence[0]?.text).toBe(
      '0 of 12 reviewed answers were accurate.',
    );
    expect(about('blamed-article', 'shop/warranty')).toMatchObject({ tickets: 3 });
  });

  it('says how the figure moved since the work was done', async () => {
    const { kysely } = server.database;
    const lesson = (await read()).find(
      ({ kind, subject }) => kind === 'inaccurate-intent' && subject === 'repair_time',
    );
    await sql`update ticket_facts set intent = 'repair_time', reviews = 1, accurate = 0, opened_at = now() - interval '9 days'
      where ticket_id in (select ticket_id from ticket_facts order by ticket_id limit 30)`.execute(kysely);
    await lead.call('PATCH', `/lessons/${lesson?.id}`, { state: 'done' });
    // A week later most answers are right.
    await sql`update lessons set done_at = now() - interval '7 days' where id = ${lesson?.id ?? ''}`.execute(kysely);
    await sql`update ticket_facts set intent = 'repair_time', reviews = 1, accurate = 1, opened_at = now() - interval '2 days'
      where ticket_id in (select ticket_id from ticket_facts order by ticket_id desc limit 30)`.execute(kysely);
    const done = (await read()).find(({ id }) => id === lesson?.id);
    expect(done?.outcome?.before.value).toBeLessThan(0.5);
    expect(done?.outcome?.since).toMatchObject({ value: 1, n: 30 });
  });

  it('is read by viewers and changed by agents only', async () => {
    const viewer = await server.member('viewer');
    const [lesson] = await read();
    expect((await viewer.call('GET', '/lessons')).status).toBe(200);
    expect((await viewer.call('PATCH', `/lessons/${lesson?.id}`, { state: 'done' })).status).toBe(403);
  });
});
