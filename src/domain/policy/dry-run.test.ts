import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../define-tool.ts';
import { argumentsHash } from './arguments-hash.ts';
import { autonomyFor } from './autonomy-for.ts';
import { dryRun } from './dry-run.ts';
import type { PolicyFacts } from './facts.ts';
import { everyField, fieldsThatMatter } from './input-fields.ts';
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

describe('autonomyFor', () => {
  const settings = {
    default: 'auto' as const,
    channels: { email: 'draft' as const },
    intents: { legal: 'off' as const, hours: 'auto' as const },
  };

  it.each([
    ['chat', [], 'auto'],
    ['email', [], 'draft'],
    ['email', ['hours'], 'draft'],
    ['chat', ['hours', 'legal'], 'off'],
    ['chat', ['constructor'], 'auto'],
  ] as const)('on %s for %j is %s', (channel, intents, autonomy) => {
    expect(autonomyFor(settings, channel, intents)).toBe(autonomy);
  });
});

describe('fieldsThatMatter', () => {
  const schema = z.object({
    order_id: z.string(),
    amount: z.number().default(5),
    kind: z.enum(['a', 'b']),
    flag: z.boolean().optional(),
    reason: z.string().optional(),
    items: z.array(z.object({ id: z.string(), note: z.string() })),
    to: z.union([z.literal('me'), z.string()]),
    when: z.coerce.date().optional(),
    extra: z.record(z.string(), z.unknown()).optional(),
  });
  const paths = (input: Record<string, unknown>) => fieldsThatMatter(schema, input).map(({ path }) => path);

  it('are what aims or sizes the call', () => {
    const input = {
      order_id: '1',
      amount: 7,
      kind: 'a',
      flag: true,
      reason: 'late',
      items: [{ id: 'x', note: 'y' }],
      to: 'you',
      when: new Date('2026-03-05T00:00:00Z'),
      extra: { target: 9 },
    };
    expect(paths(input)).toEqual(['order_id', 'amount', 'items.0.id', 'to', 'when', 'extra.target']);
    expect(everyField(input).map(({ path }) => path)).toContain('reason');
  });

  it('leave out the schema’s default and its fixed choices', () => {
    expect(paths({ order_id: '1', amount: 5, kind: 'b', items: [], to: 'me' })).toEqual(['order_id']);
  });

  it('are found without a schema, and in data nested too deep to walk', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 40; level += 1) deep = { deep };
    expect(fieldsThatMatter(undefined, { deep })).toHaveLength(1);
  });
});
