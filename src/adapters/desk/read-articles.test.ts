import { expect, test } from 'vitest';
import { articleId, maxArticleBytes, readArticles } from './read-articles.ts';
import { deskFolder } from './testing/desk-folder.ts';

async function read(files: Record<string, string | Uint8Array>) {
  const named = Object.entries(files).map(([file, content]) => [`knowledge/${file}`, content] as const);
  await using desk = await deskFolder(Object.fromEntries(named));
  return await readArticles(desk.folder);
}

test('front matter becomes the article’s facts, and the path its id and address', async () => {
  const { articles, faults } = await read({
    'billing/refunds.md':
      '---\ntitle: Refunds\nproduct_area: billing\naudience: customers\nlanguage: de\nowner: money\nlast_reviewed: 2026-10-01\n---\n\nThirty days.\n',
  });
  expect(faults).toEqual([]);
  expect(articles).toMatchObject([
    {
      id: 'billing/refunds',
      title: 'Refunds',
      body: '\nThirty days.\n',
      url: '/help/billing/refunds',
      productArea: 'billing',
      audience: 'customers',
      language: 'de',
      owner: 'money',
      lastReviewedAt: new Date('2026-10-01T00:00:00Z'),
      source: 'folder',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});

test('an article without front matter has the title of its heading and is public', async () => {
  const { articles, faults } = await read({ 'a.md': '# How to start\n\nPush the button.\n' });
  expect(faults).toEqual([]);
  expect(articles).toMatchObject([{ title: 'How to start', audience: 'public', language: 'en' }]);
});

test('a desk without a knowledge folder has no articles', async () => {
  await using desk = await deskFolder();
  expect(await readArticles(desk.folder)).toEqual({ articles: [], faults: [] });
});

test('a faulty field is left out with its line, and the article stays', async () => {
  const { articles, faults } = await read({
    'a.md': '---\ntitle: A\naudience: everybody\nlast_reviewed: yesterday\nowners: me\n---\nText.\n',
  });
  // Somebody meant to say who may read it: nobody outside the team does until that can be read.
  expect(articles).toMatchObject([{ title: 'A', audience: 'internal', lastReviewedAt: undefined }]);
  expect(faults).toMatchObject([
    { file: 'knowledge/a.md', line: 3, problem: '`audience` must be one of public, customers, internal' },
    { file: 'knowledge/a.md', line: 4, problem: '`last_reviewed` must be a day such as 2026-11-21' },
    {
      file: 'knowledge/a.md',
      line: 5,
      problem: '`owners` means nothing in front matter',
      mend: 'Did you mean `owner`?',
    },
  ]);
});

test('front matter that is not YAML is a fault at its line, and the text is read', async () => {
  const { articles, faults } = await read({ 'a.md': '---\nowner: me\ntitle: Plans: which one?\n---\nText.\n' });
  expect(articles).toMatchObject([{ id: 'a', body: 'Text.\n' }]);
  expect(faults[0]).toMatchObject({ line: 3, problem: expect.stringContaining('not YAML') });
});

test('front matter without an end is a fault, and nothing is taken for text', async () => {
  const { articles, faults } = await read({ 'a.md': '---\ntitle: A\nText.\n' });
  expect(articles).toEqual([]);
  expect(faults).toMatchObject([{ line: 1, problem: 'the front matter has no end' }]);
});

test('files that cannot be articles are left out, each with its reason, and the rest loads', async () => {
  const { articles, faults } = await read({
    'empty.md': ' \n',
    'matter-only.md': '---\ntitle: A\n---\n',
    'latin1.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'huge.md': 'x'.repeat(maxArticleBytes + 1),
    'good.md': '# Good\n\nText.\n',
    'note.txt': 'no article',
    '.hidden.md': '# Hidden',
  });
  expect(articles.map(({ id }) => id)).toEqual(['good']);
  expect(faults.map(({ file, problem }) => `${file} ${problem}`)).toEqual([
    'knowledge/empty.md is empty',
    'knowledge/huge.md is 1.0 MB; at most 1 MB is read',
    'knowledge/latin1.md is not UTF-8',
    'knowledge/matter-only.md has front matter but no text',
  ]);
});

test('two files of one id are a fault of the second', async () => {
  const { articles, faults } = await read({
    'Reset Password.md': '# One\n\nText.\n',
    'reset-password.md': '# Two\n\nText.\n',
  });
  expect(articles).toHaveLength(1);
  expect(faults).toMatchObject([{ problem: 'has the id `reset-password` as knowledge/Reset Password.md has' }]);
});

test('links between files become the addresses that readers see', async () => {
  const { articles, faults } = await read({
    'a.md': '# A\n\nSee [b](sub/b.md#top) and [web](https://example.com/x.md).\n\n[ref]: sub/b.md\n',
    'sub/b.md':
      '---\ntitle: B\nurl: https://help.example.com/b\n---\nBack to [a](../a.md). `[no](link.md)`\n\n```\n[no](link.md)\n```\n',
  });
  expect(faults).toEqual([]);
  expect(articles[0]?.body).toBe(
    '# A\n\nSee [b](https://help.example.com/b#top) and [web](https://example.com/x.md).\n\n[ref]: https://help.example.com/b\n',
  );
  expect(articles[1]?.body).toContain('Back to [a](/help/a).');
});

test('a link to nowhere, or from the public to the team, is a fault at its line', async () => {
  const { faults } = await read({
    'a.md': '---\ntitle: A\n---\nOne.\n\n[x](nowhere.md) and [t](team.md).\n',
    'team.md': '---\ntitle: T\naudience: internal\n---\nFor us. [a](a.md)\n',
  });
  expect(faults).toMatchObject([
    { file: 'knowledge/a.md', line: 6, problem: 'links to `nowhere.md`, which is not an article' },
    { file: 'knowledge/a.md', line: 6, problem: 'links to `team.md`, which is for the team only' },
  ]);
});

test('line ends of Windows change nothing', async () => {
  const { articles } = await read({ 'a.md': '---\r\ntitle: A\r\n---\r\nText.\r\n' });
  expect(articles).toMatchObject([{ title: 'A', body: 'Text.\n' }]);
});

test.each([
  ['Billing & Plans/Häufige Fragen.md', 'billing-plans/häufige-fragen'],
  ['返品.md', '返品'],
  ['a/_b_.MD', 'a/b'],
])('%s has the id %s', (file, id) => {
  expect(articleId(file)).toBe(id);
});
