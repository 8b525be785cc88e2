import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ModelPassage } from '#engine/ports/model.ts';
import { splitArticle } from '../knowledge/split-article.ts';
import { article } from '../knowledge/testing/articles.ts';
import { extractAnswer, type Part } from './extract-answer.ts';

function passagesOf(title: string, body: string): ModelPassage[] {
  return splitArticle(article(title, body)).map(({ passage }) => ({
    source: passage.id,
    title: passage.headingPath.join(' > '),
    units: passage.units,
  }));
}

const textOf = (parts: Part[]) => parts.map((part) => part.text).join('');

function expectExactQuotes(parts: Part[], passages: ModelPassage[]): void {
  for (const citation of parts.flatMap((part) => part.citations)) {
    const passage = passages.find((candidate) => candidate.source === citation.source);
    expect(passage?.units.join('')).toContain(citation.quote);
    expect(passage?.units.slice(citation.from, citation.to).join('').trim()).toBe(citation.quote);
  }
}

const filler = Array.from(
  { length: 8 },
  (_, n) => `Paragraph ${n} tells of something else that nobody asked for, at some length.`,
);

test('gives a short section whole, steps as steps', () => {
  const passages = passagesOf(
    'Sign in',
    '## Reset your password\n\nIt takes a minute.\n\n1. Choose **Forgot**.\n2. Open the e-mail.',
  );
  const parts = extractAnswer('how do I reset my password', 'en', passages);
  expect(textOf(parts)).toBe('It takes a minute.\n\n1. Choose **Forgot**.\n2. Open the e-mail.\n\n');
  expect(parts.every((part) => part.citations.length > 0)).toBe(true);
  expectExactQuotes(parts, passages);
});

test('gives of a long section the paragraphs that meet the question', () => {
  const body = [...filler.slice(0, 4), 'Zebras are refunded within nine days.', ...filler.slice(4)].join('\n\n');
  const text = textOf(extractAnswer('when are zebras refunded?', 'en', passagesOf('Animals', body)));
  expect(text).toContain('Zebras are refunded within nine days.');
  expect(text.length).toBeLessThan(500);
});

test('keeps an introduction with its steps', () => {
  const body = [...filler, 'To train a parrot, do this:', '1. Say hello.\n2. Wait for hello.'].join('\n\n');
  const text = textOf(extractAnswer('train a parrot', 'en', passagesOf('Animals', body)));
  expect(text).toContain('To train a parrot, do this:\n\n1. Say hello.\n2. Wait for hello.');
});

test('what is announced comes along, or is not announced', () => {
  const steps = '## Step by step\n\n1. Choose a file.\n2. Choose **Import**.';
  const opening = `You can import your old data, and nothing is lost or counted twice. ${'It takes a while. '.repeat(15)}\n\nHere's how you can import it.`;
  const whole = passagesOf('Import old data', `${opening}\n\n${steps}`);
  expect(textOf(extractAnswer('can I import my old data', 'en', whole))).toMatch(
    /Here's how.*\n\n.*1\. Choose a file/s,
  );
  expect(textOf(extractAnswer('can I import my old data', 'en', whole.slice(0, 1)))).not.toContain('Here');
});

test('shows of a table the rows that were asked for, under its head', () => {
  const rows = ['Canada', 'Japan', 'Mexico', 'Chile', 'Kenya'].map((country, n) => `| ${country} | $${n + 1} |`);
  const passages = passagesOf('Shipping costs', `We ship by air.\n\n| To | Cost |\n| --- | --- |\n${rows.join('\n')}`);
  const parts = extractAnswer('how much is shipping to Japan', 'en', passages);
  expect(textOf(parts)).toBe('We ship by air.\n\n| To | Cost |\n| --- | --- |\n| Japan | $2 |\n\n');
  expectExactQuotes(parts, passages);
  const all = textOf(extractAnswer('shipping costs', 'en', passages));
  expect(all).toContain('| Kenya | $5 |');
});

test('puts no source mark into a table or a block of code', () => {
  const passages = passagesOf('Codes', '| A | B |\n| --- | --- |\n| 1 | 2 |\n\n```\nrun\n```');
  const parts = extractAnswer('codes', 'en', passages);
  expect(parts[0]?.text).toBe('**Codes**\n\n');
  expect(parts[0]?.citations).toHaveLength(2);
  for (const part of parts.slice(1)) expect(part.citations).toEqual([]);
});

test('goes on to the steps after an opening that only announces them', () => {
  const passages = passagesOf(
    'Delete your account',
    'You can do it yourself.\n\n## Do it yourself\n\n1. Open **Settings**.\n2. Choose **Delete**.',
  );
  expect(textOf(extractAnswer('delete my account', 'en', passages))).toContain('1. Open **Settings**.');
});

test('takes a passage further down when the question is about its heading', () => {
  const passages = [
    ...passagesOf('Boards', 'Boards hold cards.'),
    ...passagesOf('Colours', 'Dark mode is under **View**.\n\n## Dark mode\n\nChoose it under **View**.'),
  ];
  expect(textOf(extractAnswer('dark mode', 'en', passages))).toContain('under **View**');
});

test('has nothing to say without passages', () => {
  expect(extractAnswer('anything', 'en', [])).toEqual([]);
});

test('quotes exactly, and is total', () => {
  const unit = fc.oneof(
    fc.string({ maxLength: 60 }).map((text) => `${text.replace(/\s+/g, ' ')} `),
    fc.constantFrom(
      '1. Step.\n',
      '- point\n\n',
      '| a | b |\n| --- | --- |\n',
      '| 1 | 2 |\n\n',
      '```\ncode\n```\n\n',
      '**Label**\n\n',
    ),
  );
  const passage = fc.record({
    source: fc.constantFrom('a#1', 'a#2', 'b#1'),
    title: fc.string(),
    units: fc.array(unit, { maxLength: 30 }),
  });
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('en', 'de', 'ja'),
      fc.uniqueArray(passage, { maxLength: 3, selector: (p) => p.source }),
      (text, language, passages) => {
        expectExactQuotes(extractAnswer(text, language, passages), passages);
      },
    ),
  );
});
