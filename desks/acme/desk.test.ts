import path from 'node:path';
import { expect, test } from 'vitest';
import { checkDesk } from '#adapters/desk/check-desk.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { checkGolden } from '#evals/golden/check-golden.ts';
import { readGolden } from '#evals/golden/read-golden.ts';
import { namedOrder } from './intents/slots.ts';

const folder = import.meta.dirname;
const { desk, articles } = await loadDesk(folder);
const intent = (id: string) => {
  const found = desk.intents.find((one) => one.id === id);
  if (!found) throw new Error(`There is no intent ${id}`);
  return found;
};
const find = (pattern: RegExp, text: string) => {
  const match = pattern.exec(text);
  return match?.slice(1).find((group) => group !== undefined) ?? match?.[0];
};

test('the demo desk has no faults, nor has the template', async () => {
  expect(await checkDesk(folder)).toEqual([]);
  expect(await checkDesk(path.join(folder, '../template'))).toEqual([]);
});

test('its golden cases name only what it has', async () => {
  const golden = await readGolden(folder);
  expect(golden.faults).toEqual([]);
  expect(golden.cases.length).toBeGreaterThanOrEqual(30);
  const ids = articles.map(({ id }) => id);
  expect(checkGolden(golden.cases, desk, ids)).toEqual([]);
});

test('every intent has eight examples or more, and one that is not English', () => {
  for (const { id, examples } of desk.intents) {
    expect(examples.length, id).toBeGreaterThanOrEqual(8);
    expect(
      examples.some((example) =>
        /[^\p{ASCII}’“”]|¿|\b(der|die|das|ich|wie|el|la|mi|je|mon|meu|minha)\b/iu.test(example),
      ),
      id,
    ).toBe(true);
  }
});

test('some articles are older than the desk’s limit, and some are for the team only', () => {
  const limit = Date.parse('2026-11-21') - desk.knowledge.staleAfterDays * 86_400_000;
  expect(
    articles.filter(({ lastReviewedAt }) => lastReviewedAt && lastReviewedAt.getTime() < limit).length,
  ).toBeGreaterThan(10);
  expect(articles.filter(({ audience }) => audience === 'internal').length).toBeGreaterThanOrEqual(3);
});

test.each([
  ['Where is order 1594?', '1594'],
  ['#1571 please', '1571'],
  ['注文1581の配送状況', '1581'],
  ['order no. 1042, thanks', '1042'],
  ['it cost $1594', undefined],
  ['since 2026', undefined],
  ['call +1 503 555 1042-7', undefined],
])('an order number is read from "%s"', (text, number) => {
  expect(find(namedOrder.pattern, text)).toBe(number);
});

test.each([
  ['refund_request', 'What is your refund policy?', true],
  ['refund_request', 'How long does a refund take?', true],
  ['refund_request', 'Wie lange habe ich Rückgaberecht?', true],
  ['refund_request', 'Can you refund my purchase?', false],
  ['refund_request', 'How do I get a refund for order 1571?', false],
  ['cancel_subscription', 'How do I cancel?', true],
  ['cancel_subscription', '¿Cómo cancelo mi plan?', true],
  ['cancel_subscription', 'Cancel my subscription please', false],
  ['update_shipping_address', 'Can I change the address?', true],
  ['update_shipping_address', 'I need to change the shipping address of order 1599', false],
])('%s answers "%s" from the help centre: %s', (id, text, fromKnowledge) => {
  expect(intent(id).procedure?.unless?.test(text)).toBe(fromKnowledge);
});

test.each([
  ['How do I reset my password?', false],
  ['I forgot my password', false],
  ['Can you send me a password reset link please?', true],
  ['Please reset my password', true],
  ['Envíame el enlace para cambiar la contraseña', true],
  ['Schick mir bitte den Link zum Zurücksetzen', true],
])('a reset link is sent only when one is asked for: %s', (text, sends) => {
  const pattern = intent('reset_password').procedure?.slots?.send?.pattern;
  expect(pattern?.test(text)).toBe(sends);
});

test.each([
  [
    'send order 1599 to: 12 King Street, Bristol BS1 4ST, United Kingdom',
    '12 King Street, Bristol BS1 4ST, United Kingdom',
  ],
  ['My new address is 88 Oak Avenue, Apt 4, Minneapolis, MN 55401', '88 Oak Avenue, Apt 4, Minneapolis, MN 55401'],
  ['nueva dirección: Calle Mayor 5, 28013 Madrid, España', 'Calle Mayor 5, 28013 Madrid, España'],
  ['Die neue Adresse ist Lindenstraße 14, 04109 Leipzig', 'Lindenstraße 14, 04109 Leipzig'],
  ['新しい住所：〒604-8006 京都市中京区河原町通 27-3', '〒604-8006 京都市中京区河原町通 27-3'],
  ['Change the address of order 1599 to 5 Elm Street, Duluth, MN 55802', '5 Elm Street, Duluth, MN 55802'],
  ['send it to my office instead: 12 King Street, Bristol BS1 4ST', '12 King Street, Bristol BS1 4ST'],
  ['please change the address of order 1599', undefined],
  ['I moved, can you deliver order 1599 to my new address?', undefined],
])('an address is read from "%s"', (text, address) => {
  const pattern = intent('update_shipping_address').procedure?.slots?.address?.pattern;
  expect(pattern && find(pattern, text)).toBe(address);
});
