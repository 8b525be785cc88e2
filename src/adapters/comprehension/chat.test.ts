import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comprehension } from '#engine/ports/comprehension.ts';
import { createEmbeddedEmbedder } from '../embeddings/embedded-embedder.ts';
import { createComprehension } from './comprehension.ts';

// Written apart from the built-in examples, and never learnt from.
const chat = [
  'got a good joke for me?',
  'please tell me a story about a dragon',
  'what will the weather be in Lisbon on Friday?',
  'who is the president of Brazil?',
  'what is the capital of Norway',
  'how much is 17 times 23',
  'write me a short poem about my dog',
  'which movie should I watch tonight?',
  'what should I cook tonight',
  'do you ever get lonely?',
  'are you in love with me?',
  "what's your favourite football team",
  'toss a coin for me please',
  'do my homework for me',
  'do you believe in ghosts?',
  'cuéntame una historia divertida',
  'dis-moi une blague sur les chats',
  'erzähl mir bitte eine lustige Geschichte',
  'me conta uma história engraçada',
  '今日の東京の天気を教えて',
];

const wishes = [
  'what time does support open tomorrow?',
  'tell me about the yearly plan',
  'write me an e-mail when it ships',
  'can you translate my invoice into Spanish?',
  'who changed my password?',
  'recommend a size for me please',
  'which plan should I take for my class?',
  'the weather widget shows the wrong town',
  "I love the app, how do I add my sister's account?",
  'how old can a return be?',
  'tell me a joke and then cancel my order 1042, I want to talk to a person',
  '¿a qué hora llega mi paquete mañana?',
  'quel forfait me conseillez-vous pour trois personnes ?',
  'Welchen Tarif empfehlen Sie für zwei Personen?',
];

const songs = {
  id: 'play_song',
  title: 'Play a song',
  examples: ['play a song', 'sing me a song', 'can you play my favourite song?', 'put on some music', 'play jazz'],
};
const returns = {
  id: 'return_item',
  title: 'Return an item',
  examples: ['I want to return a shirt', 'how do I send this back?', 'can I return it?', 'start a return'],
};
const invoices = {
  id: 'invoice_copy',
  title: 'Copy of an invoice',
  examples: ['I need my invoice', 'send me the invoice again', 'where is my receipt?', 'invoice for March'],
};
const password = {
  id: 'password_reset',
  title: 'Reset the password',
  examples: ['I forgot my password', 'reset my password', 'I cannot log in', 'the login does not work'],
};
const parcel = {
  id: 'order_status',
  title: 'Where the order is',
  examples: ['where is my order?', 'when does my parcel come?', 'track my order', 'my order is late'],
};
const plans = {
  id: 'plans',
  title: 'Plans and prices',
  examples: ['which plan is right for us?', 'how much is the yearly plan?', 'prices of your plans', 'is it free?'],
};
const everyday = [returns, invoices, password, parcel, plans];

const embedder = await createEmbeddedEmbedder();
const languages = ['en', 'es', 'fr', 'de', 'pt', 'ja'];
let shop: Comprehension;
let radio: Comprehension;
beforeAll(async () => {
  shop = await createComprehension({ intents: everyday, languages, embedder });
  radio = await createComprehension({ intents: [songs, ...everyday], languages, embedder });
});
afterAll(() => embedder[Symbol.asyncDispose]());

const readBy = (desk: Comprehension, text: string) => desk.understand({ texts: [text], earlier: [] });

describe('chat that is no business of a desk', () => {
  it('is known for what it is, nine times in ten', async () => {
    const read = await Promise.all(chat.map((text) => readBy(shop, text)));
    const missed = chat.filter((_, i) => read[i]?.smallTalk !== 'chat');
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
    expect(read.filter(({ smallTalk }) => smallTalk).every(({ intents }) => intents.length === 0)).toBe(true);
  });

  it.each(wishes)('is not heard in "%s"', async (text) => {
    expect((await readBy(shop, text)).smallTalk).toBeUndefined();
  });

  it('is an intent of the desk where it is the desk’s trade', async () => {
    expect((await readBy(shop, 'can you sing me a song')).smallTalk).toBe('chat');
    const { smallTalk, intents } = await readBy(radio, 'can you sing me a song');
    expect(smallTalk).toBeUndefined();
    expect(intents[0]?.intent).toBe('play_song');
  });

  it('is never one word, which may be an answer to us', async () => {
    expect((await readBy(shop, 'Pizza')).smallTalk).toBeUndefined();
  });
});
