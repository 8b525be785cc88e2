import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanConflicts } from '#adapters/knowledge/health/scan-conflicts.ts';
import { storedArticles } from '#adapters/knowledge/stored-articles.ts';
import { parseArticle } from '#test/support/console-articles.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import {
  type ArticleList,
  type ArticleView,
  articleList,
  articleView,
  type WrittenArticle,
  writtenArticle,
} from '#wire/console/knowledge.ts';
import { type GapList, gapList, knowledgeHealth } from '#wire/console/knowledge-health.ts';
import { type TurnDetail, turnDetail } from '#wire/console/turn.ts';

let server: ConsoleServer;
let lead: Caller;
let agent: Caller;

beforeAll(async () => {
  server = await startConsole({
    articles: [
      parseArticle(
        'old',
        'Refunds, old',
        'Approved refunds reach your bank account within 5 days of our mail.',
        new Date('2020-01-01'),
      ),
      parseArticle(
        'new',
        'Refunds, new',
        'Approved refunds reach your bank account within 10 days of our mail.',
        new Date(),
      ),
    ],
  });
  lead = await server.member('lead');
  agent = await server.member('agent');
});
afterAll(async () => server[Symbol.asyncDispose]());

const health = async () => knowledgeHealth.parse((await lead.call('GET', '/knowledge/health')).body);
const row = async (id: string) =>
  (articleList.parse((await lead.call('GET', '/knowledge/articles')).body) as ArticleList).articles.find(
    (each) => each.id === id,
  );
const gaps = async () => (gapList.parse((await lead.call('GET', '/knowledge/gaps')).body) as GapList).gaps;

let asked = 0;
/** A turn that asked something, found nothing, and went to a person who answered. */
async function unanswered(question: string, reply?: string): Promise<string> {
  const n = ++asked;
  const { kysely } = server.database;
  await kysely
    .insertInto('customers')
    .values({ id: `cus_${n}` })
    .execute();
  await kysely
    .insertInto('conversations')
    .values({ id: `cnv_${n}`, channel: 'api', customer_id: `cus_${n}` })
    .execute();
  await kysely
    .insertInto('tickets')
    .values({ id: `tkt_${n}`, conversation_id: `cnv_${n}` })
    .execute();
  await kysely
    .insertInto('turns')
    .values({
      id: `trn_${n}`,
      conversation_id: `cnv_${n}`,
      ticket_id: `tkt_${n}`,
      trigger: '{}',
      state: 'ended',
      outcome: 'escalated',
    })
    .execute();
  const payload = {
    type: 'knowledge-searched',
    turnId: `trn_${n}`,
    query: question,
    found: 1,
    answerable: false,
    language: 'en',
  };
  await kysely
    .insertInto('events')
    .values({
      conversation_id: `cnv_${n}`,
      ticket_id: `tkt_${n}`,
      type: payload.type,
      payload: JSON.stringify(payload),
      at: server.context.ports.clock.now(),
    })
    .execute();
  if (reply)
    await kysely
      .insertInto('messages')
      .values({
        id: `msg_${n}`,
        conversation_id: `cnv_${n}`,
        ticket_id: `tkt_${n}`,
        seq: 2,
        author_kind: 'human',
        body: reply,
        created_at: server.context.ports.clock.now(),
      })
      .execute();
  return `cnv_${n}`;
}

describe('review', () => {
  it('calls an article stale until somebody says that it is still right', async () => {
    expect(await row('old')).toMatchObject({ stale: true });
    expect((await agent.call('POST', '/knowledge/articles/old/confirm')).status).toBe(204);
    expect(await row('old')).toMatchObject({ stale: false });
    expect(await health()).toMatchObject({ articles: 2, stale: 0, neverUsed: 2 });
  });

  it('blames an article whose answer a reviewer found wrong, with the note, until it is confirmed', async () => {
    const conversationId = await unanswered('blame me');
    await server.database.kysely
      .insertInto('drafts')
      .values({
        id: 'drf_1',
        turn_id: 'trn_1',
        ticket_id: 'tkt_1',
        conversation_id: conversationId,
        body: 'Within 5 days.',
        citations: JSON.stringify([{ number: 1, articleId: 'old', passageId: 'old#top', title: 'x', quote: 'x' }]),
        state: 'rejected',
        accurate: false,
        correction: 'It is 10 days now.',
        decided_at: new Date(Date.now() + 1_000),
      })
      .execute();
    const article = articleView.parse((await lead.call('GET', '/knowledge/articles/old')).body) as ArticleView;
    expect(article.blamed).toMatchObject([{ note: 'It is 10 days now.', conversationId }]);
    expect(await health()).toMatchObject({ blamed: 1 });
    server.wait(5_000);
    await agent.call('POST', '/knowledge/articles/old/confirm');
    expect(await health()).toMatchObject({ blamed: 0 });
  });

  it('shows two articles that contradict each other, until somebody settles it', async () => {
    await scanConflicts(server.database);
    const { conflicting } = articleView.parse((await lead.call('GET', '/knowledge/articles/new')).body) as ArticleView;
    expect(conflicting).toMatchObject([
      { articleId: 'old', here: expect.stringMatching(/10 days/), there: expect.stringMatching(/5 days/) },
    ]);
    expect(await health()).toMatchObject({ contradicted: 2 });
    await agent.call('POST', `/knowledge/conflicts/${conflicting[0]?.id}/settle`);
    await scanConflicts(server.database);
    expect(await health()).toMatchObject({ contradicted: 0 });
  });
});

it('a turn that met two such articles says so', async () => {
  const conversationId = await unanswered('how long do refunds take');
  const [turn] = await server.database.kysely
    .updateTable('turns')
    .set({
      retrieved: JSON.stringify([
        { passageId: 'new#top', title: 'Refunds, new', score: 1, relevance: 1 },
        { passageId: 'old#top', title: 'Refunds, old', score: 1, relevance: 1 },
      ]),
    })
    .where('conversation_id', '=', conversationId)
    .returning('id')
    .execute();
  const payload = { type: 'articles-contradicted', turnId: turn?.id, newer: 'new#top', older: 'old#top' };
  await server.database.kysely
    .insertInto('events')
    .values({ conversation_id: conversationId, type: payload.type, payload: JSON.stringify(payload) })
    .execute();
  const seen = turnDetail.parse((await agent.call('GET', `/turns/${turn?.id}`)).body) as TurnDetail;
  expect(seen.contradictions).toEqual([
    { newer: { articleId: 'new', title: 'Refunds, new' }, older: { articleId: 'old', title: 'Refunds, old' } },
  ]);
});

describe('gaps', () => {
  it('put questions of one subject together, and become an article made of people’s answers', async () => {
    await unanswered('Do you ship to Malta?', 'Hi Jo,\nYes, we ship to Malta within 8 days.\nBest regards,\nTom');
    await unanswered('hello, do you ship to malta please');
    await unanswered('Where can I buy a spare cable for it?');
    const [malta] = (await gaps()).filter(({ topic }) => /malta/i.test(topic));
    expect(malta).toMatchObject({ questions: 2, replies: 1, topic: 'Do you ship to Malta?' });
    // Looked at again, nothing is counted twice.
    expect((await gaps()).find(({ id }) => id === malta?.id)?.questions).toBe(2);
    const drafted = (await agent.call('POST', `/knowledge/gaps/${malta?.id}/suggestion`)).body as GapList;
    const suggestion = drafted.gaps.find(({ id }) => id === malta?.id)?.suggestion;
    expect(suggestion).toMatchObject({
      draftedBy: 'words',
      body: 'Yes, we ship to Malta within 8 days.\n',
      replies: 1,
    });
    const decide = `/knowledge/suggestions/${suggestion?.id}/decision`;
    expect((await agent.call('POST', decide, { kind: 'discard' })).status).toBe(403);
    const edited = { kind: 'approve', title: 'Shipping to Malta', body: 'We ship to Malta within 8 days.' };
    expect((await lead.call('POST', decide, edited)).status).toBe(200);
    expect((await lead.call('POST', decide, edited)).status).toBe(409);
    const stored = (await storedArticles(server.database.kysely)).find(({ source }) => source === 'console');
    expect(stored).toMatchObject({ id: 'console/shipping-to-malta', body: 'We ship to Malta within 8 days.' });
    expect((await gaps()).some(({ id }) => id === malta?.id)).toBe(false);
    await unanswered('ship to Malta do you');
    expect((await gaps()).find(({ id }) => id === malta?.id)?.questions).toBe(3);
  });

  it('can be dismissed; one that no person answered has no draft', async () => {
    const [cable] = (await gaps()).filter(({ topic }) => /cable/.test(topic));
    const { status, body } = await agent.call('POST', `/knowledge/gaps/${cable?.id}/suggestion`);
    expect([status, body]).toMatchObject([
      409,
      { error: { message: expect.stringMatching(/No person has answered/) } },
    ]);
    expect((await agent.call('POST', `/knowledge/gaps/${cable?.id}/dismiss`)).status).toBe(204);
    expect((await gaps()).some(({ id }) => id === cable?.id)).toBe(false);
  });

  it('raise the alarm when more than a tenth of enough questions found nothing', async () => {
    expect((await health()).retrieval).toMatchObject({ share: 1, alert: false });
    for (let n = 0; n < 20; n++) await unanswered(`strange ${n}`);
    expect((await health()).retrieval).toMatchObject({ alert: true, limit: 0.1 });
  });
});

describe('the editor', () => {
  it('keeps versions, publishes one, refuses to overwrite, and withdraws', async () => {
    const text = { title: 'Opening hours', body: '# Hours\n\nNine to five.' };
    const made = writtenArticle.parse((await agent.call('POST', '/knowledge/written', text)).body) as WrittenArticle;
    expect(made).toMatchObject({ id: 'console/opening-hours', version: 1 });
    const ids = async () => (await storedArticles(server.database.kysely)).map(({ id }) => id);
    expect(await ids()).not.toContain(made.id);
    const path = `/knowledge/written/${encodeURIComponent(made.id)}`;
    const saved = (await agent.call('PUT', path, { ...text, body: 'Ten to six.', version: 1 })).body as WrittenArticle;
    expect(saved).toMatchObject({ version: 2, body: 'Ten to six.' });
    expect((await agent.call('PUT', path, { ...text, version: 1 })).status).toBe(409);
    expect((await agent.call('POST', `${path}/publish`, { version: 1 })).status).toBe(403);
    expect((await lead.call('POST', `${path}/publish`, { version: 1 })).body).toMatchObject({
      published: 1,
      version: 2,
    });
    expect((await storedArticles(server.database.kysely, [made.id]))[0]?.body).toBe(text.body);
    await lead.call('POST', `${path}/publish`, { version: 2 });
    expect((await storedArticles(server.database.kysely, [made.id]))[0]?.body).toBe('Ten to six.');
    expect((await lead.call('POST', `${path}/withdraw`)).body).toMatchObject({ version: 2 });
    expect(await ids()).not.toContain(made.id);
    expect(
      (await agent.call('POST', '/knowledge/preview', { body: '## A\n\n<script>x</script> **b**' })).body,
    ).toMatchObject({
      passages: 1,
    });
  });
});
