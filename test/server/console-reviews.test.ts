import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAnswers } from '#adapters/database/measure/sample-answers.ts';
import { parseGolden } from '#evals/golden/read-golden.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { ask, citation, end, says } from '#test/support/console-stories.ts';
import { goldenCandidateView, markedArticles, reviewsPage } from '#wire/console/reviews.ts';

let server: ConsoleServer;
let agent: Caller & { userId: string };
let lead: Caller;

beforeAll(async () => {
  server = await startConsole();
  [agent, lead] = [await server.member('agent'), await server.member('lead', 'lead@northwind.test')];
  const asked = await ask(server.database, {
    text: 'How long do refunds take? Write to mia.chen@example.com, please.',
    name: 'Mia',
  });
  await end(server.database, asked.turnId, {
    messages: says('Refunds take **3 days** [1].', [citation(1, 'Refunds', 'Refunds take 3 days.')]),
  });
});
afterAll(async () => server[Symbol.asyncDispose]());

const read = async (query = '') => reviewsPage.parse((await lead.call('GET', `/reviews${query}`)).body);

describe('the review of answers', () => {
  it('draws what went out by itself, once', async () => {
    expect(await sampleAnswers(server.database.kysely, { share: 1 })).toBe(1);
    expect(await sampleAnswers(server.database.kysely, { share: 1 })).toBe(0);
    expect(await sampleAnswers(server.database.kysely, { share: 0 })).toBe(0);
    const { reviews, waiting, share } = await read();
    expect(reviews).toMatchObject([{ kind: 'answer', state: 'pending', asked: [expect.stringContaining('refunds')] }]);
    expect([waiting[0]?.waiting, share]).toEqual([1, 0.05]);
  });

  it('marks the cited articles of a wrong answer, and takes the mark away when it was right after all', async () => {
    const [review] = (await read()).reviews;
    const judge = (body: unknown) => agent.call('POST', `/messages/${review?.messageId}/review`, body);
    expect(
      (await judge({ accurate: false, reason: 'outdated', correction: 'It takes 10 days; ask ben@northwind.test.' }))
        .status,
    ).toBe(204);
    const marked = async () => markedArticles.parse((await lead.call('GET', '/reviews/articles')).body).articles;
    expect(await marked()).toMatchObject([{ marks: 1, notes: ['It takes 10 days; ask ben@northwind.test.'] }]);
    await judge({ accurate: true });
    expect(await marked()).toEqual([]);
    await judge({ accurate: false, correction: 'It takes 10 days; ask ben@northwind.test.' });
    expect(await marked()).toHaveLength(1);
    expect((await read('?show=wrong')).reviews).toMatchObject([{ accurate: false }]);
  });

  it('makes a golden case that the golden set accepts, without the customer’s address', async () => {
    const [review] = (await read('?show=wrong')).reviews;
    const { yaml } = goldenCandidateView.parse((await agent.call('POST', `/reviews/${review?.id}/golden`)).body);
    const { cases, faults } = parseGolden(yaml, 'evals/candidates.yaml');
    expect(faults).toEqual([]);
    expect(cases).toMatchObject([{ tags: ['review', 'order_status'], messages: [{ kind: 'say' }] }]);
    expect(yaml).not.toContain('@example.com');
    expect(yaml).toContain('It takes 10 days');
    expect((await read('?show=golden')).reviews).toHaveLength(1);
  });

  it('exports what was wrong and right with lineage, redacted, for leads', async () => {
    expect((await agent.call('GET', '/reviews/export')).status).toBe(403);
    const { response } = await lead.call('GET', '/reviews/export');
    expect(response.headers.get('content-type')).toContain('ndjson');
    const row = JSON.parse(await response.text());
    expect(row).toMatchObject({
      rejected: 'Refunds take **3 days** [1].',
      preferred: 'It takes 10 days; ask [email].',
      lineage: { articles: [expect.any(String)], turn: expect.stringMatching(/^trn_/) },
    });
    expect(row.prompt).toContain('[email]');
  });

  it('clears an article that was looked at, and lets leads set the share', async () => {
    const [article] = markedArticles.parse((await lead.call('GET', '/reviews/articles')).body).articles;
    await agent.call('POST', '/reviews/articles/cleared', { articleId: article?.articleId });
    expect((await lead.call('GET', '/reviews/articles')).body).toEqual({ articles: [] });
    expect((await agent.call('PUT', '/reviews/sampling', { share: 0.2 })).status).toBe(403);
    await lead.call('PUT', '/reviews/sampling', { share: 0.2 });
    expect((await read()).share).toBe(0.2);
  });
});
