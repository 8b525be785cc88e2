import { describe, expect, it } from 'vitest';
import { changeRules } from './change-rules.ts';
import { limitAmount, onlyWhen, requireAssurance } from './rules.ts';

const limit = limitAmount('refund', { field: 'amount', max: 200 }, { id: 'limit', reason: 'Big ones need a yes.' });
const known = requireAssurance('refund', 'verified', { id: 'known', reason: 'Only for known customers.' });
const coded = onlyWhen('refund', () => true, { id: 'coded', reason: 'A condition.' });
const rules = [limit, known, coded];

describe('trying changes of rules', () => {
  it('sets what a rule has, takes rules out and puts new ones in, in order', () => {
    const changed = changeRules(rules, [
      { change: 'set', rule: 'limit', max: 50, otherwise: 'escalate' },
      { change: 'remove', rule: 'known' },
      {
        change: 'add',
        rule: { kind: 'require-confirmation', id: 'ask', reason: 'Ask first.', tools: ['refund'] },
      },
    ]);
    expect(changed.ok && changed.rules).toMatchObject([
      { id: 'limit', max: 50, otherwise: 'escalate' },
      { id: 'coded' },
      { id: 'ask', kind: 'require-confirmation' },
    ]);
    expect(limit).toMatchObject({ max: 200, otherwise: 'approve' });
  });

  it('says why a change makes no sense', () => {
    const reasonOf = (change: Parameters<typeof changeRules>[1][number]) => {
      const changed = changeRules(rules, [change]);
      return changed.ok ? 'no reason' : changed.reason;
    };
    expect(reasonOf({ change: 'remove', rule: 'gone' })).toBe('There is no rule "gone".');
    expect(reasonOf({ change: 'set', rule: 'coded', max: 1 })).toContain('has no "max" to change');
    expect(reasonOf({ change: 'set', rule: 'limit' })).toContain('Nothing of rule');
    expect(
      reasonOf({ change: 'add', rule: { kind: 'require-approval', id: 'limit', reason: '', tools: ['refund'] } }),
    ).toContain('already');
  });
});
