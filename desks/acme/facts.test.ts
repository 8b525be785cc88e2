import { expect, test } from 'vitest';
import { readArticles } from '#adapters/desk/read-articles.ts';
import {
  disputeWithoutPerson,
  plans,
  products,
  refundWithoutApproval,
  resetLinkMinutes,
  shipping,
  shopRefundDays,
  subscriptionRefundDays,
} from './facts.ts';
import { officeHours, teams } from './teams.ts';

const { articles } = await readArticles(import.meta.dirname);
const bodyOf = (id: string) => {
  const found = articles.find((article) => article.id === id);
  if (!found) throw new Error(`There is no article ${id}`);
  return found.body;
};
/** The cells of the table row that begins with the name. */
const row = (id: string, name: string) =>
  bodyOf(id)
    .split('\n')
    .find((line) => line.startsWith(`| ${name}`))
    ?.split('|')
    .map((cell) => cell.trim());

const dollars = (amount: number) => (Number.isInteger(amount) ? `$${amount}` : `$${amount.toFixed(2)}`);
const range = ([low, high]: readonly [number, number] | readonly number[]) => `${low}–${high} business days`;

test('the price article states the prices and limits that the tools know', () => {
  const pricing = 'billing/plans-and-pricing';
  const { free, team, business } = plans;
  const line = (of: (plan: (typeof plans)['team']) => string) =>
    [free, team, business].map((plan) => of(plan as (typeof plans)['team']));
  expect(row(pricing, 'Price per member and month, paid monthly')?.slice(2, 5)).toEqual(
    line((p) => dollars(p.monthly)),
  );
  expect(row(pricing, 'Price per member and month, paid yearly')?.slice(2, 5)).toEqual(line((p) => dollars(p.yearly)));
  expect(row(pricing, 'Members')?.slice(2, 5)).toEqual(line((p) => `up to ${p.members}`));
  expect(row(pricing, 'API requests a minute')?.slice(2, 5)).toEqual(
    line((p) => p.apiPerMinute.toLocaleString('en-US')),
  );
});

test('the rate limits of the API article are those of the plans', () => {
  for (const plan of Object.values(plans)) {
    expect(row('developers/api-limits', plan.name)?.[2]).toBe(plan.apiPerMinute.toLocaleString('en-US'));
  }
});

test('the shipping article states what the shop charges', () => {
  for (const zone of Object.values(shipping)) {
    const cells = row('shop/shipping-costs-and-times', zone.name);
    expect(cells?.[2], zone.name).toBe(dollars(zone.standard));
    expect(cells?.[3], zone.name).toBe(range(zone.days));
    expect(cells?.[4], zone.name).toBe('freeFrom' in zone ? dollars(zone.freeFrom) : '–');
    expect(cells?.[5], zone.name).toBe('express' in zone ? dollars(zone.express) : '–');
    expect(cells?.[6], zone.name).toBe('expressDays' in zone ? range(zone.expressDays) : '–');
  }
});

test.each([
  ['es/envios', ','],
  ['de/versand', ','],
  ['fr/livraison', ','],
  ['pt/frete', ','],
  ['ja/shipping', '.'],
])('%s has the same shipping prices', (id, comma) => {
  for (const zone of [shipping.us, shipping.eu]) {
    expect(bodyOf(id)).toContain(zone.standard.toFixed(2).replace('.', comma));
    expect(bodyOf(id)).toContain(zone.express.toFixed(2).replace('.', comma));
  }
});

test.each(['billing/refunds', 'es/reembolsos', 'de/erstattungen'])(
  '%s has the windows and limits of the policy',
  (id) => {
    const body = bodyOf(id);
    for (const number of [shopRefundDays, subscriptionRefundDays.monthly, subscriptionRefundDays.yearly]) {
      expect(body).toContain(String(number));
    }
    expect(body).toMatch(new RegExp(`\\$?${refundWithoutApproval} ?\\$?`));
  },
);

test.each(['billing/charged-twice', 'es/cobro-doble', 'de/doppelt-abgebucht'])(
  '%s has the limit for disputes',
  (id) => {
    expect(bodyOf(id)).toMatch(new RegExp(`\\$${disputeWithoutPerson}|${disputeWithoutPerson} \\$`));
  },
);

test.each([
  'account/reset-password',
  'es/restablecer-contrasena',
  'de/passwort-zuruecksetzen',
  'fr/reinitialiser-mot-de-passe',
  'pt/redefinir-senha',
  'ja/password-reset',
])('%s says how long the reset link works', (id) => {
  expect(bodyOf(id)).toContain(String(resetLinkMinutes));
});

test('gift cards cost what their article says', () => {
  expect(bodyOf('shop/gift-cards')).toContain(dollars(products['gift-card'].price));
});

test('the contact article has the hours and holidays of the desk', () => {
  const body = bodyOf('general/contact-us');
  const { mon, sat } = officeHours.week;
  expect(body).toContain(`Monday to Friday ${mon.from}–${mon.to}, Saturday ${sat.from}–${sat.to} Pacific time`);
  const safety = teams.find(({ id }) => id === 'trust_and_safety')?.hours?.week.sun;
  expect(body).toContain(`every day ${safety?.from}–${safety?.to} Pacific time`);
});
