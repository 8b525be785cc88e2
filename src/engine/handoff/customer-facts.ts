import type { HandoffPackage } from '#domain/handoff.ts';
import type { Turn } from '../turn.ts';

/** Who the customer is and how well that is known. */
export function customerFacts({ snapshot }: Pick<Turn, 'snapshot'>): HandoffPackage['facts'] {
  const { name, email, assurance } = snapshot.customer;
  const source = assurance === 'verified' ? 'verified' : 'typed by the customer';
  return [
    ...(name ? [{ label: 'Customer', value: name, source: 'conversation' }] : []),
    ...(email ? [{ label: 'E-mail', value: email, source }] : []),
    { label: 'Identity', value: identityWords[assurance], source: 'server' },
  ];
}

const identityWords = {
  anonymous: 'not known',
  claimed: 'typed an e-mail address, not proved',
  verified: 'verified',
  staff: 'member of the team',
} as const;
