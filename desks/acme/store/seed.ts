import { addDays, daysBetween, today } from './calendar.ts';
import { type DemoCustomer, demoCustomers } from './demo-customers.ts';
import { type Place, places } from './places.ts';
import { createRandom, type Random } from './random.ts';
import type { CustomerRow, SubscriptionRow } from './rows.ts';
import { orderPayment, type Payment, periodPrice, randomSubscription, subscriptionPayments } from './seed-billing.ts';
import { type Buyer, demoOrder, firstOrder, lastOrder, randomOrder } from './seed-orders.ts';
import { shiftDates } from './shift-dates.ts';

export interface SeedRow {
  collection: string;
  id: string;
  data: unknown;
}

const customerCount = 200;
/** Generated customers whose newest plan charge was made twice, beside those of the demo. */
const chargedTwice = 5;

interface Person extends Buyer {
  row: CustomerRow;
  workspace: string;
  demo?: DemoCustomer;
}

function fromDemo(demo: DemoCustomer): Person {
  const { id, name, email, locale, country, city, since, address, zone, paidWith } = demo;
  return {
    id,
    address,
    zone,
    paidWith,
    since,
    demo,
    workspace: demo.subscription?.workspace ?? name,
    row: { external_id: id, email, name, locale, country, city, customer_since: since },
  };
}

function weighted(random: Random): Place {
  const total = places.reduce((sum, place) => sum + place.weight, 0);
  let left = random.next() * total;
  for (const place of places) {
    left -= place.weight;
    if (left < 0) return place;
  }
  return random.pick(places);
}

function randomPerson(number: number, random: Random): Person {
  const place = weighted(random);
  const id = `C-${number}`;
  const given = random.pick(place.given);
  const family = random.pick(place.family);
  const name = place.familyFirst ? `${family} ${given}` : `${given} ${family}`;
  const { city, region, postcode } = random.pick(place.cities);
  const street = random.pick(place.streets);
  const house = random.between(1, 240);
  const line = place.numberLast ? `${street} ${house}` : `${house} ${street}`;
  const town = region ? `${city}, ${region} ${postcode}` : `${postcode} ${city}`;
  const since = addDays(today, -random.between(380, 1100));
  const paidWith = random.chance(0.2)
    ? 'PayPal'
    : `${random.pick(['Visa', 'Mastercard', 'American Express'])} ending in ${random.between(1000, 9999)}`;
  return {
    id,
    address: `${line}, ${town}, ${place.country}`,
    zone: place.zone,
    paidWith,
    since,
    workspace: `${family} ${random.pick(['Studio', 'Works', 'Labs', '& Co', 'Collective'])}`,
    row: {
      external_id: id,
      email: `customer${number}@example.com`,
      name,
      locale: place.locale,
      country: place.country,
      city,
      customer_since: since,
    },
  };
}

function subscriptionOf(person: Person, random: Random): SubscriptionRow | undefined {
  if (!person.demo) return randomSubscription(person, random);
  if (!person.demo.subscription) return undefined;
  const { chargedTwiceOn: _, ...plan } = person.demo.subscription;
  return { customer_id: person.id, ...plan, amount: periodPrice(plan.plan, plan.cycle, plan.members) };
}

/** Numbers charges and invoices in the order of time; a double charge shares its invoice. */
function billingRows(payments: Payment[]): SeedRow[] {
  const rows: SeedRow[] = [];
  const ordered = payments.toSorted((a, b) => a.charged_on.localeCompare(b.charged_on));
  let charge = 50_001;
  for (const [index, { twice, ...payment }] of ordered.entries()) {
    const invoice = `INV-${payment.charged_on.slice(0, 4)}-${String(index + 1).padStart(5, '0')}`;
    const first = `ch_${charge++}`;
    const { customer_id, charged_on, amount, description } = payment;
    rows.push({
      collection: 'invoices',
      id: invoice,
      data: { customer_id, issued_on: charged_on, amount, description },
    });
    rows.push({ collection: 'charges', id: first, data: { ...payment, invoice } });
    if (twice)
      rows.push({ collection: 'charges', id: `ch_${charge++}`, data: { ...payment, invoice, duplicate_of: first } });
  }
  return rows;
}

/**
 * Every row of the shop: 200 customers, 600 orders, their plans, invoices and charges, as they
 * stand on the day. The same day gives the same rows.
 */
export function seed(day = today): SeedRow[] {
  return seedRows().map((row) => ({ ...row, data: shiftDates(row.data, daysBetween(today, day)) }));
}

function seedRows(): SeedRow[] {
  const random = createRandom(20261121);
  const people: Person[] = demoCustomers.map(fromDemo);
  while (people.length < customerCount) people.push(randomPerson(1001 + people.length, random));
  const rows: SeedRow[] = people.map(({ id, row }) => ({ collection: 'customers', id, data: row }));
  const payments: Payment[] = [];

  let doubles = chargedTwice;
  for (const person of people) {
    const subscription = subscriptionOf(person, random);
    if (!subscription) continue;
    rows.push({ collection: 'subscriptions', id: `sub_${person.id.slice(2)}`, data: subscription });
    const paid = subscriptionPayments(subscription, person.paidWith, person.demo?.subscription?.chargedTwiceOn);
    const newest = paid[0];
    if (newest && !person.demo && doubles > 0 && random.chance(0.2)) {
      newest.twice = true;
      doubles -= 1;
    }
    payments.push(...paid);
  }

  const byHand = new Map(
    people.flatMap((p) => Object.entries(p.demo?.orders ?? {}).map(([no, o]) => [Number(no), { p, o }])),
  );
  const shoppers = people.filter((person) => !person.demo);
  for (let number = firstOrder; number <= lastOrder; number++) {
    const demo = byHand.get(number);
    const order = demo ? demoOrder(number, demo.p, demo.o) : randomOrder(number, random.pick(shoppers), random);
    rows.push({ collection: 'orders', id: String(number), data: order });
    if (order.status !== 'cancelled') payments.push(orderPayment(String(number), order));
  }
  return [...rows, ...billingRows(payments)];
}
