import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toolParams } from './strict-tools.ts';

const tool = (name: string, schema: z.ZodType) => {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
  return { name, description: `Does ${name}.`, inputSchema };
};

describe('toolParams', () => {
  it('makes a tool strict and moves what the API cannot guarantee into descriptions', () => {
    const [made] = toolParams([
      tool('refund', z.object({ order: z.string().min(1).max(20), amount: z.number().positive().max(500) })),
    ]);
    expect(made).toMatchObject({
      strict: true,
      input_schema: { type: 'object', additionalProperties: false, required: ['order', 'amount'] },
    });
    const text = JSON.stringify(made);
    expect(text).not.toMatch(/"(minLength|maxLength|maximum|exclusiveMinimum)":/);
    expect(text).toContain('maxLength: 20');
  });

  it('leaves a tool plain whose schema a strict one cannot say', () => {
    const free = tool('free', z.object({ fields: z.record(z.string(), z.string()) }));
    const anything = tool('anything', z.object({ value: z.unknown() }));
    const nested: z.ZodType = z.object({
      name: z.string(),
      get children() {
        return z.array(nested);
      },
    });
    for (const made of toolParams([free, anything, tool('tree', nested)])) expect(made.strict).toBeUndefined();
    expect(toolParams([free])[0]?.input_schema).toEqual(free.inputSchema);
  });

  it('stays inside the limits of one request, in the order given', () => {
    const many = Array.from({ length: 25 }, (_, index) => tool(`tool_${index}`, z.object({ a: z.string() })));
    expect(toolParams(many).filter((made) => made.strict)).toHaveLength(20);
    expect(toolParams(many).map((made) => made.name)).toEqual(many.map(({ name }) => name));
    const optional = Array.from({ length: 5 }, (_, index) =>
      tool(
        `optional_${index}`,
        z.object(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`p${at}`, z.string().optional()]))),
      ),
    );
    expect(toolParams(optional).map((made) => made.strict ?? false)).toEqual([true, true, false, false, false]);
    const unions = Array.from({ length: 3 }, (_, index) =>
      tool(
        `union_${index}`,
        z.object(
          Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`p${at}`, z.union([z.string(), z.number()])])),
        ),
      ),
    );
    expect(toolParams(unions).map((made) => made.strict ?? false)).toEqual([true, true, false]);
  });

  it('gives the same bytes each time', () => {
    const tools = [tool('a', z.object({ x: z.string() })), tool('b', z.object({ y: z.enum(['one', 'two']) }))];
    expect(JSON.stringify(toolParams(tools))).toBe(JSON.stringify(toolParams(tools)));
  });
});
