import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import { readEvidence } from './read-evidence.ts';
import { releaseSentences } from './release-sentences.ts';
import { evidence } from './testing/checked.ts';

describe('releaseSentences', () => {
  const read = readEvidence(evidence());
  const text =
    'Refunds arrive in 5 to 7 business days. Order no. W1042 came on 5. March.\n1. Open it.\n2. Save it. It costs $99.00. The end is near, dear customer.';

  it('releases whole sentences in order, and stops at the first that a check blocks', () => {
    expect(releaseSentences('Refunds arrive in 5 to 7 bus', read, 0)).toEqual({ text: '', released: 0, held: [] });
    const first = releaseSentences('Refunds arrive in 5 to 7 business days. You also', read, 0);
    expect(first.text).toBe('Refunds arrive in 5 to 7 business days.');
    const all = releaseSentences(text, read, first.released);
    expect(all.text).toBe(' Order no. W1042 came on 5. March.\n1. Open it.\n2. Save it.');
    expect(all.held).toMatchObject([{ check: 'claims', span: '$99.00' }]);
    expect(releaseSentences(`${text} More and more text.`, read, all.released).text).toBe('');
  });

  it('releases the same whatever the pieces are that the text grows by', () => {
    const piece = fc.constantFrom(
      'Refunds arrive in 5 to 7 business days. ',
      'It costs $99',
      '.00. ',
      'e.g. ',
      '5. ',
      'März ',
      'Hello',
      '!\n',
      '- **x** ',
      '返金です。',
      'See [refunds](https://help.acme.example/refunds). ',
      '1. ',
      '“Ok.” ',
      '? ',
      'I have refunded it. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.array(fc.nat(200)), (pieces, cuts) => {
        const whole = pieces.join('');
        let released = 0;
        let out = '';
        for (const cut of [...cuts.filter((at) => at < whole.length).toSorted((a, b) => a - b), whole.length]) {
          const step = releaseSentences(whole.slice(0, cut), read, released);
          out += step.text;
          released = step.released;
        }
        expect(whole.startsWith(out)).toBe(true);
        expect(out.length).toBe(released);
        expect(out).toBe(releaseSentences(whole, read, 0).text);
        expect(
          checkDraft({ text: out, citations: [], language: 'en' }, read).findings.filter(
            ({ severity, check }) => severity === 'block' && check !== 'length',
          ),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
