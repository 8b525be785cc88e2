import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../define-tool.ts';
import { argumentsHash } from './arguments-hash.ts';
import { dryRun } from './dry-run.ts';
import type { PolicyFacts } from './facts.ts';
import { allowFor, limitAmount } from './rules.ts';

const named = { id: 'rule', reason: 'Because.' };

describe('dryRun', () => {
  it('names the past calls that other rules would have judged otherwise', () => {
    const tool = defineTool({
      ...named,
      name: 'refund',
      description: '',
      effect: 'write',
      input: z.object({}),
      run: async () => null,
    });
    const facts = (amount: number): PolicyFacts => ({
      tool,
      input: { amount },
      argumentsHash: argumentsHash('refund', { amount }),
      customer: { id: 'cus_1', assurance: 'verified' },
      ticketId: 'tkt_1',
      intents: ['refund'],
      history: [],
      grants: [],
      trusted: [String(amount)],
      now: new Date(0),
    });
    const allow = allowFor(['refund'], 'refund', { id: 'allow', reason: 'x' });
    const limit = (max: number) => limitAmount('refund', { field: 'amount', max }, { id: 'limit', reason: 'x' });
    const cases = [50, 150, 250].map((amount) => ({ id: `call_${amount}`, facts: facts(amount) }));
    const { cases: judged, differences } = dryRun(cases, [allow, limit(200)], [allow, limit(100)]);
    expect(judged).toBe(3);
    expect(differences).toMatchObject([{ id: 'call_150', before: { kind: 'allow' }, after: { kind: 'approve' } }]);
  });
});
