import { expect, test } from 'vitest';
import type { Signal, SignalName } from '#domain/understanding.ts';
import { signalNames } from '#domain/understanding.ts';
import { complexityOf } from './complexity.ts';
import { smallTalkOf } from './small-talk.ts';
import { urgencyOf } from './urgency.ts';

const signals = (...present: SignalName[]) =>
  Object.fromEntries(
    signalNames.map((name): [SignalName, Signal] => [name, { present: present.includes(name), confidence: 0.9 }]),
  ) as Record<SignalName, Signal>;

test.each([
  ['hi', 'greeting'],
  ['Hello there!', 'greeting'],
  ['Thank you so much for your help!', 'thanks'],
  ['ok great, thanks', 'thanks'],
  ['thanks, bye', 'farewell'],
  ['¡Hola! Buenos días', 'greeting'],
  ['Merci beaucoup !', 'thanks'],
  ['Vielen Dank', 'thanks'],
  ['Até logo', 'farewell'],
  ['ありがとうございます', 'thanks'],
  ['こんにちは', 'greeting'],
  ['ok thanks, that solved it', 'solved'],
  ['It works now!', 'solved'],
  ['ya funciona, gracias', 'solved'],
  ['ça marche maintenant, merci', 'solved'],
  ['Danke, hat geklappt', 'solved'],
  ['deu certo, obrigada!', 'solved'],
  ['解決しました、ありがとうございます', 'solved'],
  ['Danke, das hat geholfen', 'solved'],
  ['that solved it, bye', 'solved'],
  ['help', 'opener'],
  ['Hi, I have a question', 'opener'],
  ['I need help with my account please', 'opener'],
  ['I need help with my order', 'opener'],
  ['Ich brauche Hilfe mit meiner Bestellung', 'opener'],
  ['is anyone there?', 'greeting'],
  ['are you ChatGPT?', 'greeting'],
  ['asdf', 'opener'],
  ['Hola, tengo una duda', 'opener'],
  ['Bonjour, pouvez-vous m’aider ?', 'opener'],
  ['Können Sie mir bitte helfen?', 'opener'],
  ['Is this a human?', 'greeting'],
  ['hello, are you a bot', 'greeting'],
  ['Sind Sie ein Mensch?', 'greeting'],
  ['何ができますか', 'greeting'],
])('"%s" is small talk: %s', (text, kind) => {
  expect(smallTalkOf(text)).toBe(kind);
});

test.each([
  'hi, where is my order?',
  'thanks but it still does not work',
  'no',
  'ok please',
  'my account',
  'my order',
  'I have a question about the invoice',
  '',
  '🙂',
  'great, now cancel it',
  'is it fixed?',
  'it works?',
  '¿ya funciona?',
  'it works on my phone but not here',
])('"%s" is not small talk', (text) => {
  expect(smallTalkOf(text)).toBeUndefined();
});

test.each([
  ['How do I reset my password?', 1, 'simple'],
  ["What's the status of my subscription?", 1, 'simple'],
  ['Can you refund my purchase and cancel my account?', 2, 'moderate'],
  [
    'Our webhook endpoint returns 500 after we upgraded the SDK to 2.4.1; the payload has no orderId and the signature header is null. If I replay it with curl it works. Is the API version the cause, and can I roll back?',
    2,
    'complex',
  ],
] as const)('"%s" with %i wants is %s', (text, intents, complexity) => {
  expect(complexityOf(text, intents)).toBe(complexity);
});

test('danger is urgent, legal threats are high, hurry is taken at its word', () => {
  expect(urgencyOf('someone is in my account', signals('accountCompromise'))).toBe('urgent');
  expect(urgencyOf('I will sue you', signals('legalThreat'))).toBe('high');
  expect(urgencyOf('I need this ASAP', signals())).toBe('high');
  expect(urgencyOf('Our production is down, please help immediately', signals())).toBe('urgent');
  expect(urgencyOf('Not urgent, but could you send the invoice', signals())).toBe('low');
  expect(urgencyOf('Es ist dringend', signals())).toBe('high');
  expect(urgencyOf('至急お願いします', signals())).toBe('high');
  expect(urgencyOf('Where is my order?', signals())).toBe('normal');
});
