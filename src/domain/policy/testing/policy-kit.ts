import { z } from 'zod';
import { defineTool } from '../../define-tool.ts';
import { argumentsHash } from '../arguments-hash.ts';
import type { Grant, PastCall, PolicyFacts } from '../facts.ts';
import { allowFor } from '../rules.ts';

/** A small desk of three tools, and facts that a test changes where it matters. */
export const now = new Date('2026-03-10T12:00:00Z');
export const later = new Date('2026-03-10T12:30:00Z');

export const refund = defineTool({
  name: 'issue_refund',
  description: '',
  effect: 'write',
  input: z.object({
    order_id: z.string(),
    amount: z.number().optional(),
    method: z.enum(['card', 'credit']).default('card'),
    reason: z.string().optional(),
  }),
  run: async () => null,
});
export const lookup = defineTool({
  name: 'lookup_account',
  description: '',
  effect: 'read',
  assurance: 'verified',
  input: z.object({}),
  run: async () => null,
});
export const search = defineTool({
  name: 'search_knowledge_base',
  description: '',
  effect: 'read',
  input: z.object({ query: z.string() }),
  run: async () => null,
});

export const allow = allowFor(['refund'], 'issue_refund', {
  id: 'refunds',
  reason: 'The customer asked for a refund.',
});

export function facts(changes: Partial<PolicyFacts> = {}): PolicyFacts {
  const tool = changes.tool ?? refund;
  const input = changes.input ?? { order_id: '1042', amount: 24 };
  return {
    customer: { id: 'cus_1', assurance: 'verified' },
    ticketId: 'tkt_1',
    intents: ['refund'],
    history: [],
    grants: [],
    trusted: ['Please refund order 1042, that is $24.00.'],
    now,
    argumentsHash: argumentsHash(tool.name, input),
    ...changes,
    tool,
    input,
  };
}

export function past(changes: Partial<PastCall> = {}): PastCall {
  return {
    tool: 'issue_refund',
    input: { order_id: '1042', amount: 24 },
    verdict: 'allow',
    outcome: { status: 'succeeded', result: {} },
    ticketId: 'tkt_1',
    turnId: 'trn_1',
    at: new Date('2026-03-09T12:00:00Z'),
    ...changes,
  };
}

export function grant(changes: Partial<Grant> = {}): Grant {
  return {
    kind: 'confirm',
    actionId: 'act_1',
    tool: 'issue_refund',
    argumentsHash: facts().argumentsHash,
    decision: 'granted',
    expiresAt: later,
    used: false,
    ...changes,
  };
}
