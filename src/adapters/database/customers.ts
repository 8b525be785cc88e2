import { type Selectable, sql } from 'kysely';
import { type Assurance, meetsAssurance } from '#domain/assurance.ts';
import type { Customer } from '#domain/customer.ts';
import { AppError } from '#domain/errors.ts';
import type { Queries, Tx } from './database.ts';
import { newId } from './new-id.ts';
import { customerOf } from './rows/customer-row.ts';
import type { CustomersTable } from './schema.ts';

/** Who a message comes from, as its channel knows it. */
export interface Identity {
  assurance: Assurance;
  /** The company's own id for the person. */
  externalId?: string;
  email?: string;
  name?: string;
  /** BCP 47. */
  locale?: string;
  /** IANA. */
  timeZone?: string;
}

type Kind = CustomersTable['identity']['__select__'];

function kindOf(identity: Identity): Kind {
  if (meetsAssurance(identity.assurance, 'verified')) return 'verified';
  return identity.externalId || identity.email ? 'claimed' : 'anonymous';
}

/** A customer's row, and whether it was made a moment ago. */
export type FoundCustomer = Selectable<CustomersTable> & { isNew: boolean };

/**
 * The record of this person, made when there is none. A record is only ever found by someone as
 * sure of who they are as its first owner was: a claimed address never reaches a verified record.
 */
export async function findOrCreateCustomer(tx: Tx, identity: Identity): Promise<FoundCustomer> {
  const kind = kindOf(identity);
  const values = {
    id: newId('cus'),
    identity: kind,
    external_id: identity.externalId || null,
    email: identity.email || null,
    name: identity.name || null,
    locale: identity.locale || null,
    time_zone: identity.timeZone || null,
  };
  const insert = tx.insertInto('customers').values(values).returningAll();
  if (kind === 'anonymous') return { ...(await insert.executeTakeFirstOrThrow()), isNew: true };
  const newer = sql`email = coalesce(excluded.email, customers.email), name = coalesce(excluded.name, customers.name),
    locale = coalesce(excluded.locale, customers.locale), time_zone = coalesce(excluded.time_zone, customers.time_zone), updated_at = now()`;
  const target = values.external_id
    ? sql`(identity, external_id) where external_id is not null`
    : sql`(identity, lower(email)) where external_id is null and identity <> 'anonymous'`;
  const byEmail = kind === 'verified' && values.external_id && values.email;
  const { rows } = await sql<Selectable<CustomersTable>>`
    with given (id, identity, external_id, email, name, locale, time_zone) as (
      values (${values.id}, ${values.identity}, ${values.external_id}, ${values.email}, ${values.name}, ${values.locale}, ${values.time_zone})
    ),
    linked as (${byEmail ? linkedByEmail : sql`select * from customers where false`}),
    made as (
      insert into customers (id, identity, external_id, email, name, locale, time_zone)
      select * from given where not exists (select 1 from linked)
      on conflict ${target} do update set ${newer}
      returning *
    )
    select * from linked union all select * from made`.execute(tx);
  const row = rows[0] as Selectable<CustomersTable>;
  return { ...row, isNew: row.id === values.id };
}

/** Someone verified by e-mail before now comes with the company's id too: it is the same record. */
const linkedByEmail = sql`
  update customers set external_id = given.external_id, name = coalesce(given.name, customers.name),
    locale = coalesce(given.locale, customers.locale), time_zone = coalesce(given.time_zone, customers.time_zone), updated_at = now()
  from given
  where customers.identity = 'verified' and customers.external_id is null and lower(customers.email) = lower(given.email)
    and not exists (select 1 from customers known where known.identity = 'verified' and known.external_id = given.external_id)
  returning customers.*`;

/** Takes an existing customer for this transaction: a first message that is sent twice waits here. */
export async function lockCustomer(tx: Tx, customerId: string): Promise<FoundCustomer> {
  const row = await tx
    .selectFrom('customers')
    .selectAll()
    .where('id', '=', customerId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is no customer ${customerId}.`);
  return { ...row, isNew: false };
}

/** Reads a customer. `assurance` is that of the conversation they are met in. */
export async function getCustomer(queries: Queries, customerId: string, assurance: Assurance): Promise<Customer> {
  const row = await queries.selectFrom('customers').selectAll().where('id', '=', customerId).executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is no customer ${customerId}.`);
  return customerOf(row, assurance);
}
