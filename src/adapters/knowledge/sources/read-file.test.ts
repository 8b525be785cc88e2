import { expect, test } from 'vitest';
import { readFileItems } from './read-file.ts';
import { readPage } from './read-page.ts';
import type { SourceItem } from './source-item.ts';
import { docxOf, pdfOf } from './testing/documents.ts';

async function read(name: string, content: string | Buffer): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readFileItems(name, Buffer.from(content))) items.push(item);
  return items;
}

const only = (items: SourceItem[]) => items.flatMap((item) => (item.kind === 'article' ? [item.article] : []))[0];
const problems = (items: SourceItem[]) =>
  items.flatMap((item) => (item.kind === 'fault' ? [`${item.item}: ${item.problem}`] : []));

test('Markdown keeps what its front matter says', async () => {
  const [item] = await read(
    'a/refunds.md',
    '---\ntitle: Refunds\nlanguage: de\naudience: customers\n---\nVierzehn Tage.',
  );
  expect(item).toMatchObject({
    kind: 'article',
    ref: 'a/refunds.md',
    article: { title: 'Refunds', language: 'de', audience: 'customers', body: 'Vierzehn Tage.' },
  });
});

test('broken front matter is named by line, and the rest of the article is taken', async () => {
  const items = await read('x.md', '---\ntitle: Fine\naudience: everyone\n---\nText.');
  expect(problems(items)).toEqual(['x.md, line 3: `audience` must be one of public, customers, internal']);
  expect(only(items)).toMatchObject({ title: 'Fine', body: 'Text.', audience: 'internal' });
  const torn = await read('z.md', '---\ntitle: One: two: three\naudience: customers\nowner: [me\n---\nText.');
  expect(problems(torn).map((problem) => problem.split(':')[0])).toEqual(['z.md, line 2', 'z.md, line 4']);
  expect(only(torn)).toMatchObject({ title: 'One: two: three', audience: 'customers', owner: undefined });
  expect(problems(await read('y.md', '---\ntitle: No end\nText.'))).toEqual([
    'y.md, line 1: the front matter has no end',
  ]);
});

test('a file without a title is called by its heading or its name', async () => {
  expect(only(await read('a.md', '# Big words\n\nSmall ones.'))).toMatchObject({
    title: 'Big words',
    body: 'Small ones.',
  });
  expect(only(await read('guides/reset_my-password.md', 'Click.'))?.title).toBe('Reset my password');
});

test('a file of 50 MB, bytes that are no text and an empty file are named', async () => {
  expect(problems(await read('huge.md', Buffer.alloc(50_000_000, 97)))).toEqual([
    'huge.md: is 50.0 MB; at most 2 MB are read',
  ]);
  expect(problems(await read('photo.md', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])))).toEqual([
    'photo.md: is not UTF-8 text',
  ]);
  expect(problems(await read('empty.md', ''))).toEqual(['empty.md: is empty']);
});

test('a table of questions gives an article a row, whatever separates its columns', async () => {
  const items = await read('faq.csv', 'Question;Answer;Area\n"Ship to ""Malta""?";Yes.;Shop\nNo answer;;\n');
  expect(only(items)).toMatchObject({ title: 'Ship to "Malta"?', body: 'Yes.\n', productArea: 'Shop' });
  expect(problems(items)).toEqual(['faq.csv, line 3: has no answer']);
  expect(problems(await read('x.csv', 'a1,b1\n1,2'))).toEqual(['x.csv: has no columns for questions and answers']);
});

test('a PDF keeps its headings and steps, and a scanned one is named', async () => {
  const pdf = pdfOf([
    { size: 20, text: 'Returning a display' },
    { size: 11, text: 'You can send it back for thirty days after it came to you.' },
    { size: 14, text: 'How to' },
    { size: 11, text: '1. Pack it.' },
    { size: 11, text: '2. Print the label.' },
  ]);
  expect(only(await read('returns.pdf', pdf))).toEqual({
    title: 'Returning a display',
    body: 'You can send it back for thirty days after it came to you.\n\n## How to\n\n1. Pack it.\n2. Print the label.\n',
  });
  expect(problems(await read('scan.pdf', pdfOf([])))).toEqual(['scan.pdf: has no text: it looks scanned']);
  expect(problems(await read('bad.pdf', 'not a pdf'))[0]).toMatch(/^bad.pdf: could not be read/);
});

test('a Word document keeps headings, lists and tables', async () => {
  const docx = docxOf([
    { style: 'Heading1', text: 'Warranty' },
    { text: 'Two years.' },
    { style: 'Heading2', text: 'What it covers' },
    { text: 'Faults.' },
  ]);
  expect(only(await read('w.docx', docx))).toEqual({
    title: 'Warranty',
    body: 'Two years.\n\n## What it covers\n\nFaults.\n',
  });
});

test('a page gives its article without menus, with full links, tables and alt texts', () => {
  const page = readPage(
    `<html lang="fr"><head><title>Livraison | Acme</title></head><body><nav><a href="/a">A</a></nav><main>
     <h1>Livraison</h1><p>Voir <a href="prix">les prix</a>. <img src="/x.png" alt="Un colis"></p>
     <table><tr><th>Pays</th><th>Prix</th></tr><tr><td>FR</td><td>5 €</td></tr></table>
     <pre><code>E-204</code></pre></main><footer>©</footer></body></html>`,
    'https://help.acme.test/fr/livraison',
  );
  expect(page).toMatchObject({ title: 'Livraison', language: 'fr', hidden: false });
  expect(page.body).toContain('[les prix](https://help.acme.test/fr/prix)');
  expect(page.body).toContain('![Un colis](https://help.acme.test/x.png)');
  expect(page.body).toMatch(/\| Pays \| Prix \|/);
  expect(page.body).toContain('E-204');
  expect(page.body).not.toMatch(/©|# Livraison/);
  expect(page.links).toContain('https://help.acme.test/a');
});
