import type { Selectable } from 'kysely';
import type { Assurance } from '#domain/assurance.ts';
import type { Customer } from '#domain/customer.ts';
import type { CustomersTable } from '../schema.ts';
import type { Row } from './instant.ts';

export type CustomerRow = Row<Selectable<CustomersTable>>;

/** A customer with the assurance of the conversation they are met in. */
export function customerOf(row: CustomerRow, assurance: Assurance): Customer {
  return {
    id: row.id,
    externalId: row.external_id ?? undefined,
    email: row.email ?? undefined,
    name: row.name ?? undefined,
    locale: row.locale ?? undefined,
    timeZone: row.time_zone ?? undefined,
    tone: row.tone ?? undefined,
    assurance,
  };
}
