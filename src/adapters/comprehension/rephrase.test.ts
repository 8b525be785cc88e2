import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmbeddedEmbedder, type EmbeddedEmbedder } from '../embeddings/embedded-embedder.ts';
import { readable } from './readable.ts';
import { rephraseOf } from './rephrase.ts';

/** Language, a message, one that comes later, and whether both want the same of the desk's intents. */
type Pair = [language: string, before: string, now: string, sameIntent: boolean];

const again: Pair[] = [
  ['en', 'How do I export a board as CSV?', 'How can I get a CSV file of a board?', true],
  ['en', 'How do I export a board as CSV?', 'I want to know how to export one board to CSV', true],
  ['en', 'How do I move a board to another workspace?', 'How can I transfer a board into a different workspace?', true],
  [
    'en',
    'How do I move a board to another workspace?',
    'Again: how do I move my board over to another workspace?',
    true,
  ],
  ['en', 'my board is gone', 'I already told you, my board is gone!!', true],
  ['en', 'Where is my package?', 'Can you tell me where my parcel is?', true],
  ['en', 'Where is my order 1594?', 'Where is order 1594 right now?', true],
  ['en', 'I cannot log in', 'I am still not able to sign in', true],
  ['en', 'The app crashes when I open a board', 'It keeps crashing as soon as I open the board', true],
  ['en', 'How do I cancel my subscription?', 'What do I have to do to end my subscription?', true],
  ['en', 'I was charged twice', 'There are two charges for the same month on my card', true],
  ['en', 'How long does shipping to Germany take?', 'When would a parcel to Germany arrive?', true],
  ['en', 'Can I get a refund for the mug?', 'I want my money back for the mug', true],
  ['en', 'how do I reset my password', 'how can I set a new password', true],
  ['en', 'Do you support SAML?', 'Is single sign-on with SAML possible?', true],
  ['de', 'Wie exportiere ich ein Board als CSV?', 'Wie kann ich ein Board in eine CSV-Datei exportieren?', true],
  ['de', 'Wie exportiere ich ein Board als CSV?', 'Ich möchte wissen, wie man ein Board als CSV exportiert', true],
  ['de', 'Wo ist meine Bestellung?', 'Können Sie mir sagen, wo mein Paket bleibt?', true],
  ['es', '¿Cómo exporto un tablero a CSV?', '¿Cómo puedo exportar un tablero en CSV?', true],
  ['es', '¿Dónde está mi pedido?', 'Quiero saber dónde está mi pedido', true],
  ['fr', 'Où est ma commande ?', 'Je voudrais savoir où se trouve ma commande', true],
  ['en', 'Can you send me the invoice for November?', 'I need the November invoice please', true],
  ['en', 'Why was my card declined?', 'My payment keeps getting rejected, why?', true],
  ['en', 'How do I change the shipping address?', 'I need my parcel sent to a different address', true],
  ['en', 'Is there a limit on file size?', 'How large may an attached file be?', true],
  ['en', 'Do you have a mobile app?', 'Is there an app for my phone?', true],
  ['en', 'How do I turn off notifications?', 'I want to stop getting notifications', true],
  ['en', 'When will my order arrive?', 'When will it arrive? My order I mean', true],
  ['en', 'How can I delete a card?', 'how to remove a card', true],
  ['en', 'Where can I download my invoices?', 'Where do I find invoices to download?', true],
  ['en', 'Does the API have rate limits?', 'How many API requests may I make?', true],
  ['en', 'how do i get a refund', 'refund please how does it work', true],
  ['de', 'Wie ändere ich meine Lieferadresse?', 'Ich will die Adresse für die Lieferung ändern', true],
  ['de', 'Kann ich eine Rechnung bekommen?', 'Ich brauche eine Rechnung', true],
  ['fr', 'Comment annuler mon abonnement ?', 'Je veux résilier mon abonnement, comment faire ?', true],
  ['pt', 'Como cancelo a minha assinatura?', 'Quero cancelar a assinatura, como faço?', true],
];

const another: Pair[] = [
  ['en', 'How do I export a board as CSV?', 'And how do I delete a board?', true],
  ['en', 'How do I delete a board?', 'How do I rename a board?', true],
  ['en', 'And how do I delete a board?', 'And how do I rename a board?', true],
  ['en', 'How do I invite a teammate to a board?', 'How do I remove a teammate from a board?', true],
  ['en', 'How do I export a board as CSV?', 'Does the export include comments?', true],
  ['en', 'How do I export a board as CSV?', 'How do I export a board as PDF?', true],
  ['en', 'How do I export a board?', 'How do I import a board?', false],
  ['en', 'Where is my order 1594?', 'Where is my order 1571?', true],
  ['en', 'What does the Team plan cost?', 'What does the Business plan cost?', true],
  ['en', 'How do I change my password?', 'How do I change my e-mail address?', false],
  ['en', 'How do I reset my password?', 'How do I change my name?', false],
  ['en', 'How long does shipping to Germany take?', 'How much is shipping to Germany?', true],
  ['en', 'How long does shipping to Germany take?', 'How long does shipping to France take?', true],
  ['en', 'Can I get a refund for the mug?', 'How long does the refund take?', true],
  ['en', 'How do I cancel my subscription?', 'What happens to my boards when I cancel?', true],
  ['en', 'Do you ship to Canada?', 'Do I have to pay customs in Canada?', true],
  ['en', 'How do I add a card?', 'How do I add a due date to a card?', true],
  ['en', 'I cannot log in', 'I tried that and it says the link has expired', true],
  ['en', 'Where can I see my invoices?', 'Can I add our tax id to the invoice?', true],
  ['de', 'Wie exportiere ich ein Board als CSV?', 'Und wie lösche ich ein Board?', true],
  ['de', 'Wie lösche ich ein Board?', 'Wie benenne ich ein Board um?', true],
  ['es', '¿Cómo exporto un tablero a CSV?', '¿Y cómo borro un tablero?', true],
  ['es', '¿Cómo exporto un tablero a CSV?', '¿Puedo exportar también los comentarios?', true],
  ['fr', 'Comment inviter un collègue ?', 'Comment supprimer un collègue ?', true],
  ['en', 'How do I turn off notifications?', 'How do I turn off two-factor?', false],
  ['en', 'Where can I download my invoices?', 'Where can I download the app?', false],
  ['en', 'Does the API have rate limits?', 'Does the API have webhooks?', true],
  ['en', 'Is there a limit on file size?', 'Is there a limit on members?', false],
  ['en', 'Do you have a mobile app?', 'Do you have a dark mode?', true],
  ['en', 'When will my order arrive?', 'Can I change the address of my order?', false],
  ['en', 'How can I delete a card?', 'Can I get it back after I deleted it?', true],
  ['en', 'Why was my card declined?', 'Can I pay with PayPal instead?', true],
  ['en', 'How do I change the shipping address?', 'How do I change the billing address?', true],
  ['en', 'how do i get a refund', 'how long does a refund take', true],
  ['en', 'My display does not turn on', 'The charger is plugged in and the light is orange', true],
  ['en', 'Where is my order?', 'It is order 1594', true],
  ['en', 'I need an invoice', 'For November please', true],
  ['en', 'Can I upgrade to Business?', 'Can I downgrade to Free later?', true],
  ['de', 'Wie ändere ich meine Lieferadresse?', 'Wie ändere ich meine E-Mail-Adresse?', false],
  ['de', 'Kann ich eine Rechnung bekommen?', 'Kann ich auf Rechnung zahlen?', true],
  ['fr', 'Comment annuler mon abonnement ?', 'Comment changer mon abonnement ?', true],
  ['pt', 'Como cancelo a minha assinatura?', 'Como mudo a minha assinatura?', true],
  ['es', '¿Dónde está mi pedido?', '¿Puedo cambiar la dirección de mi pedido?', true],
];

let embedder: EmbeddedEmbedder;
beforeAll(async () => {
  embedder = await createEmbeddedEmbedder();
});
afterAll(async () => await embedder[Symbol.asyncDispose]());

async function isRephrase([language, before, now, sameIntent]: Pair): Promise<boolean> {
  const [first, second] = await embedder.embed(
    [before, now].map((text) => readable(text, language).meaning),
    'query',
  );
  const [vector, other] = [second, first] as [Float32Array, Float32Array];
  const said = { text: before, vector: other, intent: 'orders' };
  return rephraseOf({ text: now, vector, intent: sameIntent ? 'orders' : 'billing' }, [said], language).present;
}

async function found(pairs: readonly Pair[]): Promise<string[]> {
  const read = await Promise.all(
    pairs.map(async (pair) => ((await isRephrase(pair)) ? pair.slice(1, 3).join(' | ') : [])),
  );
  return read.flat();
}

it('knows most questions that are asked again in other words', async () => {
  expect((await found(again)).length).toBeGreaterThanOrEqual(30);
});

it('takes few questions that go on from another for that question', async () => {
  expect((await found(another)).length).toBeLessThanOrEqual(8);
});

it.each<Pair>([
  ['en', 'How do I export a board as CSV?', 'And how do I delete a board?', true],
  ['en', 'And how do I delete a board?', 'And how do I rename a board?', true],
  ['en', 'Where is my order 1594?', 'Where is my order 1571?', true],
  ['de', 'Wie lösche ich ein Board?', 'Wie benenne ich ein Board um?', true],
])('in %s, after "%s", "%s" is another question', async (...pair) => {
  expect(await isRephrase(pair)).toBe(false);
});
