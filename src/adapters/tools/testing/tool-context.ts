import type { ToolContext } from '#domain/tool.ts';

/** What a tool gets beside its input: Ana, verified, unless told otherwise. */
export function toolContext(more: Partial<ToolContext> = {}): ToolContext {
  return {
    customer: { id: 'cus_1', externalId: 'u-7', email: 'ana@example.com', assurance: 'verified' },
    conversationId: 'cnv_1',
    ticketId: 'tkt_1',
    idempotencyKey: 'trn_1:0:call_1',
    now: new Date('2026-11-21T12:00:00Z'),
    signal: AbortSignal.timeout(10_000),
    records: {
      get: async () => undefined,
      find: async () => [],
      put: async () => {},
      insert: async () => true,
    },
    ...more,
  };
}
