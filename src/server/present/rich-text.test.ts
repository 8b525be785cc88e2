import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richText } from '#wire/rich-text.ts';
import { linksTo } from './links.ts';
import { presentPlainText, presentRichText } from './rich-text.ts';

const links = linksTo(['acme.test'], ['https://help.acme.test/reset', undefined]);
const paragraph = (children: unknown[]) => [{ type: 'paragraph', children }];
const hrefs = (tree: unknown): string[] =>
  [...JSON.stringify(tree).matchAll(/"href":"([^"]*)"/g)].map((match) => match[1] ?? '');

describe('Markdown as a tree', () => {
  it('keeps structure', () => {
    expect(presentRichText('# Hi\n\n1. **one**\n2. `two`')).toEqual([
      { type: 'heading', depth: 1, children: [{ type: 'text', text: 'Hi' }] },
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: [
          paragraph([{ type: 'strong', children: [{ type: 'text', text: 'one' }] }]),
          paragraph([{ type: 'code', text: 'two' }]),
        ],
      },
    ]);
  });

  it('makes a chip of a number only when the message cites it', () => {
    expect(presentRichText('Reset it [1]. Not [7].', { citations: [1] })).toEqual(
      paragraph([
        { type: 'text', text: 'Reset it ' },
        { type: 'citation', number: 1 },
        { type: 'text', text: '. Not [7].' },
      ]),
    );
  });

  it('links to allowed hosts only, and by the exact host', () => {
    const tree = presentRichText(
      '[a](https://acme.test/x) [b](https://help.acme.test/reset) [c](https://acme.test.evil.example) [d](https://evil.example) https://evil.example/y [e](https://acme.test@evil.example/)',
      { links },
    );
    expect(hrefs(tree)).toEqual(['https://acme.test/x', 'https://help.acme.test/reset']);
  });

  it('refuses a host that only looks like an allowed one', () => {
    expect(hrefs(presentRichText('[a](https://аcme.test/)', { links }))).toEqual([]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](//acme.test/x)',
    '[x](/console/settings)',
    '[x](mailto:evil@evil.example)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('links nowhere for %s', (text) => {
    expect(hrefs(presentRichText(text, { links, mail: ['help@acme.test'] }))).toEqual([]);
  });

  it('links to the addresses of the company, without headers smuggled in', () => {
    expect(
      hrefs(presentRichText('[x](mailto:Help@acme.test?bcc=evil@evil.example)', { mail: ['help@acme.test'] })),
    ).toEqual(['mailto:help@acme.test']);
  });

  it('shows HTML as the letters it is written with', () => {
    expect(presentRichText('<img src=x onerror=alert(1)>')).toEqual(
      paragraph([{ type: 'text', text: '<img src=x onerror=alert(1)>' }]),
    );
  });

  it('shows the description of an image and asks for nothing', () => {
    expect(presentRichText('![a cat](https://evil.example/pixel.png)', { links: () => true })).toEqual(
      paragraph([{ type: 'text', text: 'a cat' }]),
    );
  });

  it('drops marks that turn the reading direction and letters that hide words', () => {
    expect(presentRichText('a\u202Egpj.exe\u200B\u{E0041}b')).toEqual(paragraph([{ type: 'text', text: 'agpj.exeb' }]));
  });

  it('keeps family emoji and right-to-left words whole', () => {
    expect(presentPlainText('👨‍👩‍👧 مرحبا')).toEqual(paragraph([{ type: 'text', text: '👨‍👩‍👧 مرحبا' }]));
  });

  it('bounds huge tables', () => {
    const row = `|${'x|'.repeat(40)}\n`;
    const [table] = presentRichText(`${row}|${'-|'.repeat(40)}\n${row.repeat(200)}`);
    expect(table?.type === 'table' && [table.head.length, table.rows.length]).toEqual([12, 100]);
  });

  it.each([
    ['quotes', `${'>'.repeat(20_000)} deep`],
    ['lists', `${'- '.repeat(10_000)}deep`],
    ['brackets', '['.repeat(20_000)],
    ['emphasis', '*a _b '.repeat(4_000)],
    ['links', '[a]('.repeat(6_000)],
    ['backticks', '`'.repeat(20_000)],
    ['entities', '&#x26;'.repeat(4_000)],
  ])('survives thousands of nested %s', (_, text) => {
    expect(richText.safeParse(presentRichText(text, { links })).success).toBe(true);
  });

  it('gives a tree that fits the wire for any text', () => {
    const piece = fc.constantFrom(
      '#',
      '>',
      '- ',
      '1. ',
      '[',
      '](',
      ')',
      '!',
      '`',
      '```\n',
      '|',
      '\n',
      '*',
      '_',
      '<',
      '>',
      '~~',
      'a',
      ' ',
      '\\',
      '&',
      '[1]',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
        (pieces) => {
          const tree = presentRichText(pieces.join(''), { links, citations: [1] });
          expect(richText.safeParse(tree).success).toBe(true);
          expect(hrefs(tree)).toEqual([]);
        },
      ),
    );
  });
});

describe('plain text', () => {
  it('keeps what looks like markup as it was typed', () => {
    expect(presentPlainText('**hi**\n<b>x</b>\n\nbye')).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'text', text: '**hi**' }, { type: 'break' }, { type: 'text', text: '<b>x</b>' }],
      },
      { type: 'paragraph', children: [{ type: 'text', text: 'bye' }] },
    ]);
  });

  it('is empty for nothing', () => {
    expect(presentPlainText(' \n \n')).toEqual([]);
  });
});
