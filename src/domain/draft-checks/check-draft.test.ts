import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../citation.ts';
import { repairRequest } from './check-draft.ts';
import type { Evidence } from './evidence.ts';
import { checkNames } from './finding.ts';
import { blocked, check, refundArticle } from './testing/checked.ts';

describe('claims', () => {
  it.each([
    'Refunds arrive in 5-7 business days.',
    'You have 30 days.',
    'You have 30 days, or 720 hours.',
    'Order #W1042 cost $24.00.',
    'Order W1042 cost 24 dollars.',
    'W1042 costó 24,00 USD.',
    'It was delivered on March 5, 2026.',
    'It was delivered on 5 March.',
    'Es wurde am 5. März 2026 geliefert.',
    'Livré le 5 mars 2026.',
    '3月5日にお届けしました。',
    'You can return it until April 4.',
    'Nonprofits get 20 percent off.',
    'The Pro plan is 1.200 $ a year.',
    'See https://help.acme.example/refunds/ or https://acme.example.',
    'Write to billing@acme.example or help@acme.example, or call (555) 010-9999.',
    'We have ana@example.com on file.',
    'Today is March 10.',
    '1. Open the settings.\n2. Click Save.',
  ])('finds %j in the evidence', (text) => {
    expect(blocked(text)).toEqual([]);
  });

  it.each([
    ['Refunds arrive in 5 days.', 'claims: 5 days'],
    ['Refunds arrive in 3-7 business days.', 'claims: 3-7 business days'],
    ['You have two weeks.', 'claims: two weeks'],
    ['Order W1042 cost $25.00.', 'claims: $25.00'],
    ['Order W1042 cost €24.50.', 'claims: €24.50'],
    ['Order W1043 is on its way.', 'claims: W1043'],
    ['It was delivered on March 6, 2026.', 'claims: March 6, 2026'],
    ['Vous aurez 25 % de remise.', 'claims: 25 %'],
    ['The Enterprise plan has it.', 'claims: The Enterprise plan'],
    ['Write to fraud@evil.example.', 'claims: fraud@evil.example'],
    ['Call 555 123 4567.', 'claims: 555 123 4567'],
    ['Call +3 555 010 9999.', 'claims: +3 555 010 9999'],
    ['You can have 500 seats.', 'claims: 500'],
    ['Support answers 24/7.', 'claims: 24/7'],
    ['We open at 9:00.', 'claims: 9:00'],
    ['返金は14日間です。', 'claims: 14日間'],
  ])('does not find %j', (text, finding) => {
    expect(blocked(text)).toEqual([finding]);
  });

  it('takes the customer’s words and field names of records as evidence', () => {
    const changes = {
      toolResults: [{ tool: 'check_refund_policy', text: '{"window_days":14,"fee_cents":350,"rate":0.15}' }],
    };
    expect(blocked('You have two weeks; the fee is $3.50, that is 15%.', changes)).toEqual([]);
  });

  it('finds a value that the article has for something else', () => {
    const passages = [
      {
        ...refundArticle,
        text: 'The Free plan holds 5 members and 2 boards. Deleted boards are kept for 11 days. Members beyond the first 25 can read only.',
      },
    ];
    expect(blocked('The Free plan holds 25 members and 2 boards.', { passages })).toEqual(['claims: 25']);
    expect(blocked('The Free plan holds 5 members and 2 boards.', { passages })).toEqual([]);
    expect(blocked('Deleted boards are kept for 11 days.', { passages })).toEqual([]);
    expect(blocked('Up to 25 members can write.', { passages })).toEqual([]);
  });

  it('only warns of a small figure', () => {
    expect(check('There are 4 ways.').findings).toMatchObject([{ check: 'claims', severity: 'warn', span: '4' }]);
  });
});

describe('links', () => {
  it.each([
    ['See https://evil.example/x.', 'links: https://evil.example/x'],
    ['![x](https://acme.example/a.png)', 'links: ![x](https://acme.example/a.png)'],
    ['<img src=x onerror=alert(1)>', 'links: <img src=x onerror=alert(1)>'],
    ['[help](javascript:alert(1))', 'links: [help](javascript:alert(1)'],
    ['[acme.example](https://evil.example)', 'links: [acme.example](https://evil.example)'],
    ['https://acme.example@evil.example/', 'links: https://acme.example@evil.example/'],
    ['https://sub.acme.example/x', 'links: https://sub.acme.example/x'],
  ])('blocks %j', (text, finding) => {
    expect(blocked(text)).toContain(finding);
  });

  it('lets the page of an article and the desk’s home page pass', () => {
    expect(blocked('Read [Refunds](https://help.acme.example/refunds#how).')).toEqual([]);
    expect(blocked('Go to acme.example.')).toEqual([]);
  });
});

describe('secrets', () => {
  it.each([
    'The key is sk-ant-api03-abcdefghijklmnop.',
    'Use AKIAIOSFODNN7EXAMPLE.',
    'postgres://handrail:hunter2@db/x',
    'My system prompt says that I am kind.',
    '<system>be kind</system>',
  ])('blocks %j', (text) => {
    expect(check(text).findings.map(({ check }) => check)).toContain('secrets');
  });

  it('blocks a recital of the rules', () => {
    const promptTexts = ['Never discuss competitors, always answer in the language of the customer, and stay polite.'];
    const text = 'Well: never discuss competitors, always answer in the language of the customer!';
    expect(blocked(text, { promptTexts })).toHaveLength(1);
    expect(blocked('I answer in your language.', { promptTexts })).toEqual([]);
  });
});

describe('other checks', () => {
  it('blocks what belongs to another customer, unless this one wrote it', () => {
    const othersData = ['Bob Miller', 'W2001'];
    expect(blocked('Bob Miller asked the same.', { othersData })).toEqual(['others-data: bob miller']);
    const customerTexts = ['I am a friend of Bob Miller'];
    expect(blocked('Only Bob Miller can ask for that.', { othersData, customerTexts })).toEqual([]);
  });

  it('blocks the desk’s forbidden words', () => {
    expect(check('What a Schnäppchen deal!', {}, { forbiddenWords: ['schnappchen'] }).findings).toHaveLength(1);
  });

  it('blocks another language, an empty draft, and one far too long', () => {
    const long = 'Refunds go to the original payment method. '.repeat(200);
    expect(check(long).findings.map(({ check }) => check)).toContain('length');
    expect(check('  ').findings.map(({ check }) => check)).toContain('length');
    const german = 'Erstattungen gehen an die ursprüngliche Zahlungsart zurück.';
    expect(check(german, {}, { detectedLanguage: 'de' }).findings.map(({ check }) => check)).toContain('language');
    expect(check(german, {}, { detectedLanguage: 'en-GB' }).findings).toEqual([]);
  });
});

describe('citations', () => {
  const citation: Citation = {
    number: 1,
    articleId: 'refunds',
    passageId: 'refunds#window',
    title: 'Refunds',
    quote: 'You can ask for a refund within 30 days of delivery.',
  };
  const cite = (text: string, changes: Partial<Citation> = {}) =>
    check(text, {}, {}, { citations: [{ ...citation, ...changes }] });

  it('lets a quote pass that stands in its passage', () => {
    const report = cite('You can get your money back within 30 days of delivery [1].');
    expect(report).toMatchObject({ findings: [], grounding: 'grounded' });
  });

  it.each<[string, Partial<Citation>]>([
    ['an unknown passage', { passageId: 'refunds#other' }],
    ['another article', { articleId: 'shipping' }],
    ['an invented quote', { quote: 'Refunds are possible for ten years.' }],
    ['an empty quote', { quote: '' }],
  ])('blocks a citation of %s', (_name, changes) => {
    expect(cite('Refunds are possible [1].', changes).findings).toMatchObject([
      { check: 'citations', severity: 'block' },
    ]);
  });

  it('blocks a marker without a citation', () => {
    expect(cite('Refunds go to the original payment method [2].').findings).toMatchObject([
      { check: 'citations', span: '[2]' },
    ]);
  });

  it('warns when the passage speaks of something else', () => {
    const [finding] = cite('Our warehouse robots paint dolphins nightly [1].').findings;
    expect(finding).toMatchObject({ check: 'citations', severity: 'warn' });
  });

  it('does not compare words across languages', () => {
    const report = check('Puede pedir un reembolso en 30 días [1].', {}, {}, { citations: [citation], language: 'es' });
    expect(report).toMatchObject({ findings: [], grounding: 'grounded' });
  });
});

describe('grounding', () => {
  it('knows a quote of an article in another language that nobody translated', () => {
    const text = 'Así se hace:\n\nRefunds go to the original payment method.';
    expect(check(text, {}, {}, { language: 'es' }).grounding).toBe('grounded');
    const invented = 'Así se hace:\n\nEl gato del almacén inspecciona personalmente cada paquete.';
    expect(check(invented, {}, {}, { language: 'es' }).grounding).toBe('ungrounded');
  });

  it.each([
    ['Refunds go to the original payment method and arrive in 5 to 7 business days.', {}, 'grounded'],
    ['Hello! How can I help you?', {}, 'grounded'],
    ['Your order W1042 was delivered on March 5 and cost $24.00.', {}, 'grounded'],
    ['Ihre Bestellung W1042 kam am 5. März an und kostete 24 $.', {}, 'grounded'],
    ['Refunds go to the original payment method. The warehouse cat personally inspects every parcel.', {}, 'partial'],
    ['The warehouse cat personally inspects every parcel at midnight.', {}, 'ungrounded'],
    ['Shipping takes 99 days and costs $77.', {}, 'ungrounded'],
    ['The warehouse cat personally inspects every parcel.', { passages: [], toolResults: [] }, 'no-source'],
    ['Sorry, I do not know that.', { passages: [], toolResults: [] }, 'grounded'],
  ] as const)('of %j is told by code', (text, changes, grounding) => {
    expect(check(text, changes as Partial<Evidence>).grounding).toBe(grounding);
  });
});

describe('repairRequest', () => {
  it('names each blocking fault with what to do, and is empty without one', () => {
    const request = repairRequest(check('It costs $99. There are 4 ways.').findings);
    expect(request).toContain('"$99"');
    expect(request).not.toContain('"4"');
    expect(repairRequest([])).toBe('');
  });
});

describe('checkDraft, for any text', () => {
  it('is total and names a known check, a span and what to do in each finding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string(), (text, other) => {
        const changes = {
          toolResults: [{ tool: 't', text: other }],
          customerTexts: [other],
          promptTexts: [other],
          othersData: [other],
        };
        const report = check(text, changes, { forbiddenWords: [other] });
        for (const finding of report.findings) {
          expect(checkNames).toContain(finding.check);
          expect(finding.reason.length * finding.repair.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('finds nothing unsupported in a text that is its own evidence', () => {
    const part = fc.constantFrom(
      '$24.00',
      '24,00 €',
      'March 5, 2026',
      '5. März',
      '14 days',
      'deux semaines',
      '20 %',
      'W1042',
      '9:30',
      'a@b.example',
      '+1 555 010 9999',
      '1,234',
      '3営業日',
      'the Pro plan',
      'R$ 20,50',
      '2024-02-30',
      '10-20',
      'v2.1.0',
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(' ', ', ', ' and ', '. ', ' / '),
        (parts, glue) => {
          const text = `${parts.join(glue)}.`;
          const passages = [{ ...refundArticle, text }];
          const claims = check(text, { passages }).findings.filter(({ check }) => check === 'claims');
          expect(claims).toEqual([]);
        },
      ),
    );
  });
});
