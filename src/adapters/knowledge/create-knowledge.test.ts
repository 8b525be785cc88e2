import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchRequest } from '#engine/ports/knowledge.ts';
import { createKnowledge, type IndexedKnowledge } from './create-knowledge.ts';
import { article, wordEmbedder } from './testing/articles.ts';
import { createMemoryVectorCache } from './vector-cache.ts';

const articles = [
  article(
    'Reset your password',
    'Choose **Forgot password** on the sign-in page.\n\n## The link does not work\n\nAsk for a new one.',
  ),
  article('Cancel your subscription', 'Open **Settings** and choose **Cancel plan**.', { productArea: 'billing' }),
  article('Invoices and receipts', 'We send an invoice each month.', { productArea: 'billing' }),
  article('Shipping costs', '| To | Cost |\n| --- | --- |\n| Canada | $12.95 |\n| Japan | $16.95 |'),
  article('Error codes', '## ERR-1042\n\nThe printer is out of paper.\n\n## ERR-1043\n\nThe lid is open.'),
  article('Refund rules for the team', 'Goodwill refunds up to $50 need no approval.', { audience: 'internal' }),
  article('Loyalty points', 'Points of signed-in customers never expire.', { audience: 'customers' }),
  article('Contraseña olvidada', 'Restablece la contraseña en la página de entrada.', { language: 'es' }),
];

async function open(from = articles): Promise<IndexedKnowledge> {
  const knowledge = await createKnowledge({ articles: from, embedder: wordEmbedder(['en']) });
  await knowledge.ready();
  return knowledge;
}

function ask(query: string, rest: Partial<SearchRequest> = {}): SearchRequest {
  return { query, language: 'en', audience: 'public', limit: 3, ...rest };
}

describe('search', () => {
  test.each([
    ['how do I reset my password', 'reset-your-password'],
    ['forgot pasword', 'reset-your-password'],
    ['unsubscribe', 'cancel-your-subscription'],
    ['where is my reciept', 'invoices-and-receipts'],
    ['how much is shipping to Canada', 'shipping-costs'],
    ['what does err-1043 mean', 'error-codes'],
  ])('finds the article for "%s"', async (query, id) => {
    const { passages } = await (await open()).search(ask(query));
    expect(passages[0]?.articleId).toBe(id);
  });

  test('tells codes apart that differ in one digit', async () => {
    const { passages } = await (await open()).search(ask('ERR-1042'));
    expect(passages[0]?.text).toContain('out of paper');
  });

  test('shows a reader only what is meant for them', async () => {
    const knowledge = await open();
    const seen = async (audience: SearchRequest['audience']) =>
      (await knowledge.search(ask('loyalty points goodwill refund approval', { audience, limit: 20 }))).passages.map(
        (passage) => passage.audience,
      );
    expect(new Set(await seen('public'))).not.toContain('customers');
    expect(new Set(await seen('public'))).not.toContain('internal');
    expect(await seen('customers')).toContain('customers');
    expect(await seen('customers')).not.toContain('internal');
    expect(await seen('internal')).toContain('internal');
  });

  test('says that nothing answers a question about something else', async () => {
    const result = await (await open()).search(ask('who won the football world championship'));
    expect(result.answerable).toBe(false);
    expect(result.relevance).toBeLessThan(0.5);
  });

  test('does not explain a code that no article names', async () => {
    const knowledge = await open();
    const known = await knowledge.search(ask('what does error ERR-1043 mean'));
    const unknown = await knowledge.search(ask('what does error ERR-2001 mean'));
    expect(known.answerable).toBe(true);
    expect(unknown.answerable).toBe(false);
  });

  test('is surer of the question than of a part of it', async () => {
    const knowledge = await open();
    const whole = await knowledge.search(ask('cancel my subscription'));
    const part = await knowledge.search(ask('cancel my dentist appointment'));
    expect(whole.answerable).toBe(true);
    expect(whole.relevance).toBeGreaterThan(part.relevance);
  });

  test('answers in the customer’s language where an article is, else from English', async () => {
    const knowledge = await open();
    const own = await knowledge.search(ask('olvidé mi contraseña', { language: 'es' }));
    expect(own.passages[0]?.language).toBe('es');
    const foreign = await knowledge.search(ask('¿Cómo cancelo mi suscripción?', { language: 'es' }));
    expect(foreign.passages[0]?.articleId).toBe('cancel-your-subscription');
  });

  test('lets the product area decide between two that match alike', async () => {
    const twins = [
      article('Limits of boards', 'There are limits.', { productArea: 'boards' }),
      article('Limits of files', 'There are limits.', { productArea: 'files' }),
    ].map((twin) => ({ ...twin, body: `${twin.body} For ${twin.productArea}.` }));
    const knowledge = await open(twins);
    for (const productArea of ['boards', 'files']) {
      const { passages } = await knowledge.search(ask('limits', { productArea }));
      expect(passages[0]?.productArea).toBe(productArea);
    }
  });

  test('gives the same words once, from the fresher article', async () => {
    const body = 'Open the settings and choose dark colours.';
    const knowledge = await open([
      article('Dark mode', body, { id: 'old', updatedAt: new Date('2020-01-01') }),
      article('Dark mode', body, { id: 'new', updatedAt: new Date('2026-01-01') }),
    ]);
    const { passages } = await knowledge.search(ask('dark mode'));
    expect(passages.map((passage) => passage.articleId)).toEqual(['new']);
  });

  test('gives nothing for a query without words', async () => {
    const knowledge = await open();
    for (const query of ['', '   ', '🙂🙂', '???'])
      expect(await knowledge.search(ask(query))).toEqual({ passages: [], answerable: false, relevance: 0 });
  });

  test('takes any query without a fault', async () => {
    const knowledge = await open();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'es', 'ja', 'xx', ''),
        async (query, language) => {
          const result = await knowledge.search(ask(query, { language }));
          expect(result.relevance).toBeGreaterThanOrEqual(0);
          expect(result.relevance).toBeLessThanOrEqual(1);
          for (const passage of result.passages) expect(passage.score).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the index', () => {
  test('embeds nothing at the second start', async () => {
    const vectorCache = createMemoryVectorCache();
    const first = wordEmbedder();
    await (await createKnowledge({ articles, embedder: first, vectorCache })).ready();
    expect(first.embedded.length).toBeGreaterThan(0);
    const second = wordEmbedder();
    const knowledge = await createKnowledge({ articles, embedder: second, vectorCache });
    await knowledge.ready();
    expect(second.embedded).toEqual([]);
    expect(knowledge.state().vectors.ready).toBe(knowledge.state().vectors.total);
  });

  test('embeds no text in a language that the embedder does not understand', async () => {
    const embedder = wordEmbedder(['en']);
    await (await createKnowledge({ articles, embedder })).ready();
    expect(embedder.embedded.join(' ')).not.toContain('contraseña');
  });

  test('touches only what changed', async () => {
    const knowledge = await open();
    const changed = articles
      .slice(1)
      .map((entry) => (entry.id === 'shipping-costs' ? article('Shipping costs', 'Shipping is free now.') : entry));
    expect(await knowledge.reindex([...changed, article('Drones', 'We deliver by drone.')])).toEqual({
      added: 1,
      changed: 1,
      removed: 1,
      unchanged: 6,
    });
    await knowledge.ready();
    expect((await knowledge.search(ask('shipping costs'))).passages[0]?.text).toContain('free now');
    expect((await knowledge.search(ask('drone delivery'))).passages[0]?.articleId).toBe('drones');
    const reset = await knowledge.search(ask('reset password'));
    expect(reset.passages.map((passage) => passage.articleId)).not.toContain('reset-your-password');
  });

  test('forgets the words of a removed article', async () => {
    const knowledge = await open();
    const without = await open(articles.slice(1));
    await knowledge.reindex(articles.slice(1));
    await knowledge.ready();
    const [left, right] = await Promise.all(
      [knowledge, without].map((one) => one.search(ask('password for shipping'))),
    );
    expect(left?.relevance).toBeCloseTo(right?.relevance ?? 0, 6);
  });

  test('searches by words when the embedder fails, and says why', async () => {
    const broken = { ...wordEmbedder(), embed: () => Promise.reject(new Error('The provider is away.')) };
    const knowledge = await createKnowledge({ articles, embedder: broken });
    await knowledge.ready();
    expect(knowledge.state().fault).toBe('The provider is away.');
    expect((await knowledge.search(ask('reset password'))).passages[0]?.articleId).toBe('reset-your-password');
  });
});
