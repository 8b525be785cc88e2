import type { Customer } from '#domain/customer.ts';
import type { Records, ToolContext } from '#domain/tool.ts';
import { memoryRecords } from '#engine/testing/memory-records.ts';
import { demoCustomers } from '../store/demo-customers.ts';
import { seed } from '../store/seed.ts';

const rows = seed();

/** The seeded shop, fresh. */
export function freshShop(): Records {
  return memoryRecords(rows);
}

/** A demo customer as a signed widget token would make them. */
export function verified(externalId: string): Customer {
  const demo = demoCustomers.find(({ id }) => id === externalId);
  return { id: `cus_${externalId}`, externalId, email: demo?.email, name: demo?.name, assurance: 'verified' };
}

let calls = 0;

/** What a tool gets on 21 November 2026, at noon UTC; each context has its own idempotency key. */
export function contextOf(customer: Customer, records: Records, more: Partial<ToolContext> = {}): ToolContext {
  calls += 1;
  return {
    customer,
    conversationId: 'cnv_1',
    ticketId: 'tkt_1',
    idempotencyKey: `key-${calls}`,
    now: new Date('2026-11-21T12:00:00Z'),
    signal: new AbortController().signal,
    records,
    ...more,
  };
}
