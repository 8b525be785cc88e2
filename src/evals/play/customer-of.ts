import type { Customer } from '#domain/customer.ts';
import type { Desk } from '#domain/desk.ts';

/** A demo customer as a signed widget token would make them, or somebody nobody knows. Undefined: there is none. */
export function customerOf(desk: Pick<Desk, 'demoCustomers'>, name: string): Customer | undefined {
  if (name === 'anonymous') return { id: 'cus_1', assurance: 'anonymous' };
  const demo = desk.demoCustomers?.find(({ externalId }) => externalId === name);
  if (!demo) return undefined;
  const { externalId, email, name: called } = demo;
  return { id: `cus_${externalId}`, externalId, email, name: called, assurance: 'verified' };
}
