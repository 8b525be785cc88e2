import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from './match-texts.ts';
import { splitArticle } from './split-article.ts';
import { article } from './testing/articles.ts';

const passagesOf = (title: string, body: string) => splitArticle(article(title, body)).map(({ passage }) => passage);

test('cuts by headings and keeps the path down to each', () => {
  const passages = passagesOf(
    'Refunds',
    'Opening.\n\n## Orders\n\nThirty days.\n\n### Gifts\n\nNever.\n\n## Plans\n\nTwo weeks.',
  );
  expect(passages.map((passage) => [passage.id, passage.headingPath, passage.text.trim()])).toEqual([
    ['refunds#top', ['Refunds'], 'Opening.'],
    ['refunds#orders', ['Refunds', 'Orders'], 'Thirty days.'],
    ['refunds#gifts', ['Refunds', 'Orders', 'Gifts'], 'Never.'],
    ['refunds#plans', ['Refunds', 'Plans'], 'Two weeks.'],
  ]);
});

test('numbers passages of one heading, and headings of one name, apart', () => {
  const long = Array.from({ length: 40 }, (_, n) => `Sentence number ${n} says a little more about it.`).join(' ');
  const ids = passagesOf('A', `## Again\n\n${long}\n\n## Again\n\nShort.`).map((passage) => passage.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe('a#again');
  expect(ids.at(-1)).toBe(`a#again-${ids.length}`);
});

test('takes a first heading that repeats the title, and an anchor of its own, as they are meant', () => {
  const passages = passagesOf('Set up SSO', '# Set up SSO\n\nBefore.\n\n## Okta {#with-okta}\n\nSteps.');
  expect(passages.map((passage) => passage.id)).toEqual(['set-up-sso#top', 'set-up-sso#with-okta']);
  expect(passages[1]?.headingPath).toEqual(['Set up SSO', 'Okta']);
});

test('gives sentences, steps, rows and code as units of their own', () => {
  const body =
    'Do this. Then, e.g. that:\n\n1. Open **Settings**. It is at the top.\n2. Save.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n```\nx. y\n```';
  const units = passagesOf('T', body)[0]?.units.map((unit) => unit.trim());
  expect(units).toEqual([
    'Do this.',
    'Then, e.g. that:',
    '1. Open **Settings**. It is at the top.',
    '2. Save.',
    '| A | B |\n| --- | --- |',
    '| 1 | 2 |',
    '```\nx. y\n```',
  ]);
});

test('keeps a table whole with its head, links and alt texts, and finds it by small texts', () => {
  const rows = Array.from(
    { length: 60 },
    (_, n) => `| Country ${n} | $${n}.95 | ${n + 2} [days](https://a.example/${n}) |`,
  );
  const body = `## Prices\n\nWe charge:\n\n| To | Cost | Time |\n| --- | --- | --- |\n${rows.join('\n')}\n\n![A parcel on a scale](p.png)`;
  const split = splitArticle(article('Shipping', body));
  const [whole] = split;
  expect(whole?.passage.text.length).toBeGreaterThan(2_600);
  for (const row of rows) expect(whole?.passage.text).toContain(row);
  expect(split.map(({ passage }) => passage.text).join('')).toContain('![A parcel on a scale](p.png)');
  expect(whole?.matches.length).toBeGreaterThan(4);
  expect(split.flatMap(({ matches }) => matches).join(' ')).toContain('A parcel on a scale');
  expect(whole?.matches.every((text) => text.startsWith('Shipping. Prices'))).toBe(true);
});

test('gives each part of a very long table its head', () => {
  const rows = Array.from({ length: 400 }, (_, n) => `| Setting number ${n} | what it does |`);
  const passages = passagesOf('Settings', `| Name | Meaning |\n| --- | --- |\n${rows.join('\n')}`);
  expect(passages.length).toBeGreaterThan(5);
  for (const { text } of passages) expect(text.startsWith('| Name | Meaning |\n| --- |')).toBe(true);
  const all = passages.map(({ text }) => text).join('');
  for (const row of rows) expect(all).toContain(row);
});

test('hides what a reader of the page never sees, and keeps what it says', () => {
  const body = [
    "import Box from '@site/box';",
    ':::tip Good to know',
    'Bring cake.',
    ':::',
    '<div class="shot"><img alt="The settings page" src={url(\'a.png\')} /></div>',
    'See <b>this</b> [link](https://a.example/b.c).',
    '<img alt="The whole console" src={url(\'b.png\')} />',
    '<CallToAction\n  text="Buy"\n/>',
  ].join('\n\n');
  const [split] = splitArticle(article('T', body));
  expect(split?.passage.text).toBe('**Good to know**\n\nBring cake.\n\nSee this [link](https://a.example/b.c).\n\n');
  expect(split?.matches.join(' ')).toContain('The settings page');
  expect(split?.matches.join(' ')).toContain('The whole console');
});

test('takes questions that a page declares for search engines as sections', () => {
  const page = {
    '@type': 'FAQPage',
    mainEntity: [{ name: 'Do you ship abroad?', acceptedAnswer: { text: 'We do.' } }],
  };
  const passages = passagesOf(
    'FAQ',
    `<script type="application/ld+json">{\`${JSON.stringify(page)}\`}</script>\n\nText.`,
  );
  expect(passages.at(-1)).toMatchObject({ headingPath: ['FAQ', 'Do you ship abroad?'], text: 'We do.\n\n' });
});

test('finds an article that is only a title', () => {
  expect(passagesOf('Coming soon', '')[0]).toMatchObject({ id: 'coming-soon#top', units: [] });
});

const word = fc.constantFrom(
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'zeta',
  '[eta](https://a.example/x.y)',
  '**theta**',
);
const sentence = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 9 }).map((sentences) => sentences.join(' '));
const steps = fc
  .array(paragraph, { minLength: 2, maxLength: 9 })
  .map((items) => items.map((item, n) => `${n + 1}. ${item}`).join('\n'));
const table = fc
  .array(fc.tuple(word, word), { minLength: 1, maxLength: 12 })
  .map((rows) => ['| one | two |', '| --- | --- |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));
const code = fc
  .array(sentence, { minLength: 1, maxLength: 30 })
  .map((lines) => `\`\`\`\n${lines.join('\n\n')}\n\`\`\``);
const heading = fc
  .tuple(fc.integer({ min: 2, max: 4 }), sentence)
  .map(([depth, text]) => `${'#'.repeat(depth)} ${plain(text)}`);
const blocks = fc.array(fc.oneof(paragraph, steps, table, code, heading), { minLength: 1, maxLength: 14 });

test('never cuts through a code block, a table row or a step, and loses nothing', () => {
  fc.assert(
    fc.property(blocks, (parts) => {
      const passages = passagesOf('T', parts.join('\n\n'));
      for (const passage of passages) expect(passage.units.join('')).toBe(passage.text);
      const all = passages.map((passage) => passage.text).join('');
      const lines = new Set(all.split('\n').map((line) => line.trim()));
      for (const part of parts) {
        if (part.startsWith('```')) expect(passages.some((passage) => passage.text.includes(part))).toBe(true);
        else if (part.startsWith('#')) continue;
        else if (/^(?:1\.|\|)/.test(part)) for (const line of part.split('\n')) expect(lines).toContain(line);
        else expect(all.replace(/\s+/g, '')).toContain(part.replace(/\s+/g, ''));
      }
    }),
  );
});

test('keeps every text to match by within what the encoder reads', () => {
  fc.assert(
    fc.property(blocks, fc.string({ maxLength: 300 }), (parts, title) => {
      for (const { matches } of splitArticle(article(title, parts.join('\n\n'))))
        for (const text of matches) expect(text.length).toBeLessThanOrEqual(400);
    }),
  );
});

test('takes any text without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (body) => {
      for (const { passage } of splitArticle(article('T', body))) expect(passage.units.join('')).toBe(passage.text);
    }),
  );
});
