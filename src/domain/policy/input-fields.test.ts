import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { everyField, fieldsThatMatter } from './input-fields.ts';

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
