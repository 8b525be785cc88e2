import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import { type ToolContext, type ToolDefinition, ToolError } from '#domain/tool.ts';

/** How a tool misbehaves on one call. */
export type ToolFault = 'none' | 'breaks-before' | 'breaks-after' | 'refuses';

export interface OutsideWorld {
  tools: ToolDefinition[];
  /** Everything that took effect, in order. */
  effects: { tool: string; key: string; order: string }[];
}

/** How a tool's call travels: held by the schedule, and gone after its time-out. */
export type Travel = <T>(tool: ToolDefinition['name'], context: ToolContext, run: () => Promise<T>) => Promise<T>;

const order = z.object({ order_id: z.string() });
const timeoutMs = 10_000;

/**
 * A company's own systems, one for each way a write can be recovered. `refund` takes a key and never
 * acts on one twice; `cancel_order` acts each time and can be asked; `send_gift` acts each time and
 * tells nobody. `get_order` only looks.
 */
export function createOutsideWorld(travel: Travel, faultOf: (tool: string) => ToolFault): OutsideWorld {
  const effects: OutsideWorld['effects'] = [];
  const act = async (tool: string, context: ToolContext, input: { order_id: string }, takesKey: boolean) => {
    const fault = faultOf(tool);
    if (fault === 'breaks-before') throw new Error('connection refused');
    if (fault === 'refuses') throw new ToolError(`Order ${input.order_id} cannot be changed any more.`);
    const known = takesKey && effects.some(({ key }) => key === context.idempotencyKey);
    if (!known) effects.push({ tool, key: context.idempotencyKey, order: input.order_id });
    if (fault === 'breaks-after') throw new Error('connection lost');
    return { order_id: input.order_id, done: true };
  };
  const write = (name: string, recovery: ToolDefinition['recovery']): ToolDefinition =>
    defineTool({
      name,
      description: `Does ${name}.`,
      input: order,
      effect: 'write',
      recovery,
      timeoutMs,
      describe: ({ order_id }) => `${name} for order ${order_id}`,
      lookup:
        recovery === 'queryable'
          ? (context) =>
              travel(`${name}-lookup`, context, async () => {
                const found = effects.find(({ key }) => key === context.idempotencyKey);
                return found ? { order_id: found.order, done: true } : null;
              })
          : undefined,
      run: (input, context) => travel(name, context, () => act(name, context, input, recovery === 'repeatable')),
    }) as unknown as ToolDefinition;
  const look = defineTool({
    name: 'get_order',
    description: 'Reads an order.',
    input: order,
    effect: 'read',
    assurance: 'verified',
    run: (input, context) =>
      travel('get_order', context, async () => {
        if (faultOf('get_order') !== 'none') throw new Error('the shop is closed');
        return { order_id: input.order_id, total: 24, status: 'delivered' };
      }),
  }) as unknown as ToolDefinition;
  return {
    effects,
    tools: [look, write('refund', 'repeatable'), write('cancel_order', 'queryable'), write('send_gift', 'never')],
  };
}
