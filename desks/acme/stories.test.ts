import { expect, test } from 'vitest';
import { demoCustomers } from './store/demo-customers.ts';
import { talkAs } from './testing/acme-kit.ts';
import { verified } from './testing/tool-context.ts';

const [ana, bob, priya, jonas, camille] = ['C-1001', 'C-1002', 'C-1003', 'C-1004', 'C-1006'];

test.each([
  ['en', 'Where is my order 1594?', 'should reach you by November 24'],
  ['es', '¿Dónde está mi pedido 1594?', 'como tarde el 24 de noviembre'],
  ['fr', 'Où est ma commande 1594 ?', 'au plus tard le 24 novembre'],
  ['de', 'Wo ist meine Bestellung 1594?', 'bis zum 24. November'],
  ['pt', 'Cadê meu pedido 1594?', 'até 24 de novembro'],
  ['ja', '注文1594はどこですか', '11月24日まで'],
])('where an order is, is said in %s', async (language, text, words) => {
  const said = await talkAs(verified(ana)).say(text, 'order_status', language);
  expect(said.outcome).toBe('replied');
  expect(said.text).toContain(words);
  expect(said.text).toContain('1Z84E2A70391594318');
});

test('the latest order is meant when none is named', async () => {
  expect((await talkAs(verified(bob)).say('Has it shipped?', 'order_status')).text).toContain('order **1599**');
});

test('an order of somebody else is not found, and nothing of it is said', async () => {
  const said = await talkAs(verified(ana)).say('Where is order 1042?', 'order_status');
  expect(said.text).toContain('I cannot find order 1042 on your account');
  expect(said.text).not.toMatch(/Hoodie|Minneapolis/);
});

test('a refund is asked for, confirmed and made', async () => {
  const talk = talkAs(verified(ana));
  expect((await talk.say('Can you refund my purchase?', 'refund_request')).text).toContain(
    'Which order is this about?',
  );
  const asked = await talk.say('Order 1571', 'refund_request');
  expect(asked.text).toContain('[confirm: Refund $71.00 for order 1571]');
  expect(asked.tools.at(-1)).toMatchObject({ tool: 'issue_refund', verdict: 'confirm', status: undefined });
  const done = await talk.decide('granted');
  expect(done.outcome).toBe('replied');
  expect(done.text).toContain('I have refunded **$71.00** for order **1571**');
});

test('a refund whose order was given as a bare number is told of once it is made, by card or by “yes”', async () => {
  for (const confirm of ['card', 'words']) {
    const talk = talkAs(verified(ana));
    await talk.say('Please refund it', 'refund_request');
    const asked = await talk.say('1571', 'feature_request', 'en', 0.08);
    expect(asked.text, confirm).toContain('[confirm: Refund $71.00 for order 1571]');
    const done =
      confirm === 'card' ? await talk.decide('granted') : await talk.say('yes', 'feature_request', 'en', 0.08);
    expect(done.text, confirm).toContain('I have refunded **$71.00** for order **1571**');
  }
});

test('a refund that the customer declines is not made', async () => {
  const talk = talkAs(verified(ana));
  await talk.say('Please refund order 1571', 'refund_request');
  const said = await talk.decide('denied');
  expect(said.text).toContain('was not made');
  expect(said.tools.filter(({ status }) => status === 'succeeded').map(({ tool }) => tool)).not.toContain(
    'issue_refund',
  );
});

test('a refund above the limit waits for a colleague, then for the customer', async () => {
  const talk = talkAs(verified(jonas));
  const asked = await talk.say('Ich möchte mein Geld zurück für die Bestellung 1565', 'refund_request', 'de');
  expect(asked.tools.at(-1)).toMatchObject({ tool: 'issue_refund', verdict: 'approve' });
  expect(asked.text).toContain('$318.00 für Bestellung 1565 erstatten');
  expect((await talk.decide('granted')).text).toContain('Bitte bestätigen Sie');
  expect((await talk.decide('granted')).text).toContain(
    'Ich habe **$318.00** für die Bestellung **1565** auf PayPal erstattet',
  );
});

test('a refund after the window is refused with its reason', async () => {
  const said = await talkAs(verified(bob)).say('Please refund order 1042', 'refund_request');
  expect(said.text).toContain('our 30-day window ended on January 23');
  expect(said.tools.map(({ tool }) => tool)).not.toContain('issue_refund');
});

test('an order that is still being prepared is called off in full', async () => {
  const talk = talkAs(verified(bob));
  expect((await talk.say('Cancel order 1599', 'cancel_order')).text).toContain('**$29.95**');
  expect((await talk.decide('granted')).text).toContain('I have refunded **$29.95**');
});

test('a plan is cancelled after a yes, and kept after a no', async () => {
  const yes = talkAs(verified(ana));
  await yes.say('Please cancel my subscription', 'cancel_subscription');
  expect((await yes.decide('granted')).text).toContain('Everything keeps working until December 3');
  const no = talkAs(verified(ana));
  await no.say('Please cancel my subscription', 'cancel_subscription');
  expect((await no.decide('denied')).text).toContain('I left your **Team** plan as it is');
});

test('a double charge is found and given back after a yes', async () => {
  const talk = talkAs(verified(priya));
  expect((await talk.say('I was charged twice', 'double_charge')).text).toContain('was charged twice on November 2');
  expect((await talk.decide('granted')).text).toContain('I have given the second **$72.00** back');
});

test('a double charge above the limit goes to a person', async () => {
  const said = await talkAs(verified(camille)).say('J’ai été débité deux fois', 'double_charge', 'fr');
  expect(said.outcome).toBe('escalated');
  expect(said.commit.handoff?.team).toBe('billing');
  expect(said.commit.rules.map(({ rule }) => rule)).toContain('dispute-limit');
});

test('charges that are in order are listed', async () => {
  const said = await talkAs(verified(ana)).say('Was I charged twice?', 'double_charge');
  expect(said.text).toContain('every invoice was charged once');
  expect(said.text).toContain('November 3 · $48.00 · Team plan, monthly, 6 members');
});

test('an address is changed after a yes', async () => {
  const talk = talkAs(verified(bob));
  const text = 'Change the address of order 1599 to 88 Oak Avenue, Minneapolis, MN 55401, United States';
  expect((await talk.say(text, 'update_shipping_address')).text).toContain('instead of 415 Lincoln Avenue');
  expect((await talk.decide('granted')).text).toContain('order **1599** now goes to 88 Oak Avenue');
});

test('the newest invoice is linked', async () => {
  const said = await talkAs(verified(ana)).say('Send me the latest invoice', 'invoice_copy');
  expect(said.outcome).toBe('replied');
  expect(said.text).toMatch(/\(https:\/\/app\.acme\.example\/invoices\/INV-2026-\d{5}\.pdf\)/);
});

test('a reset link is sent when one is asked for', async () => {
  const talk = talkAs(verified(ana));
  await talk.say('Please send me a reset link', 'reset_password');
  expect((await talk.decide('granted')).text).toContain('I have sent a reset link to a…@example.com');
});

test('nothing is looked up for somebody who is not verified', async () => {
  for (const intent of ['order_status', 'subscription_status', 'refund_request', 'invoice_copy']) {
    const said = await talkAs({ id: 'cus_9', email: 'ana.martin@example.com', assurance: 'claimed' }).say(
      '1571',
      intent,
    );
    expect(said.tools, intent).toEqual([expect.objectContaining({ verdict: 'deny' })]);
    expect(said.text, intent).toContain('check that it is you');
    expect(said.text, intent).not.toMatch(/Ana|Martín|\$/);
  }
});

const asks: [intent: string, text: string][] = [
  ['order_status', 'where is it'],
  ['late_delivery', 'it is late'],
  ['subscription_status', 'my plan?'],
  ['double_charge', 'charged twice'],
  ['invoice_copy', 'invoice'],
  ['cancel_subscription', 'cancel it please'],
];

// Every figure of a reply has to come from a tool: a template that says more is stopped by the draft check.
test.each(demoCustomers.map(({ name, id, orders }) => ({ name, id, orders })))(
  'no reply to $name is stopped by a check',
  async ({ id, orders }) => {
    const refunds = Object.keys(orders).map((order): [string, string] => ['refund_request', `refund ${order}`]);
    const stopped: string[] = [];
    for (const [intent, text] of [...asks, ...refunds]) {
      for (const language of ['en', 'es', 'fr', 'de', 'pt', 'ja']) {
        const { commit } = await talkAs(verified(id)).say(text, intent, language);
        for (const { span, reason } of commit.findings) stopped.push(`${intent} in ${language}: "${span}" ${reason}`);
      }
    }
    expect(stopped).toEqual([]);
  },
);
