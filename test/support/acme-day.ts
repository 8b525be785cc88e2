import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import type { Context } from '#server/context.ts';

/** A question that comes in over a day, and what follows it in the same conversation. */
interface Question {
  messages: string[];
  customer?: { externalId?: string; name?: string; email?: string; verified?: boolean };
  channel?: 'chat' | 'email' | 'api';
  subject?: string;
}

const ana = { externalId: 'C-1001', name: 'Ana Souza', email: 'ana@example.com', verified: true };
const bob = { externalId: 'C-1002', name: 'Bob Martin', email: 'bob@example.com', verified: true };
const jonas = { externalId: 'C-1004', name: 'Jonas Weber', email: 'jonas@example.com', verified: true };

/** What people ask Acme; oldest first. */
const questions: Question[] = [
  { messages: ['How do I reset my password?'], customer: { name: 'Grace Okonkwo', email: 'grace@example.com' } },
  {
    messages: ['Wie setze ich mein Passwort zurück?', 'Danke, das hat geklappt!'],
    customer: { name: 'Lena Roth', email: 'lena@example.com' },
  },
  { messages: ['¿Cuánto cuesta el envío a España?'], customer: { name: 'Sofía Álvarez' } },
  {
    messages: ['The API answers 423 workspace_locked. What does it mean?'],
    customer: { name: 'Kenji Tanaka', email: 'kenji@example.com' },
    channel: 'email',
    subject: 'Error 423 from the API',
  },
  { messages: ['How long is the warranty on the Desk Display?'], customer: { name: 'Ines Duarte' } },
  { messages: ['How many requests per minute can we make on the Team plan?'], channel: 'api' },
  { messages: ['パスワードを忘れました。再設定の方法を教えてください'], customer: { name: '佐藤 美咲' } },
  { messages: ['Where is my order 1594?'], customer: ana },
  {
    messages: ['What is your refund policy?'],
    customer: { name: 'Omar Haddad', email: 'omar@example.com' },
    channel: 'email',
    subject: 'Refunds',
  },
  { messages: ['Which wine goes well with a sprint retrospective dinner?'], customer: { name: 'Theo' } },
  {
    messages: ['How do I turn on the hologram mode of the Wall Display? I read about it in your newsletter.'],
    customer: { name: 'Mia Chen', email: 'mia@example.com' },
  },
  { messages: ['Please send me the latest invoice'], customer: bob },
  { messages: ['Ich möchte mein Geld zurück für die Bestellung 1565'], customer: jonas },
  {
    messages: [
      "I've been charged twice this month and I'm really frustrated!",
      'Nobody helps me. This is the third time!',
    ],
    customer: { ...ana, name: 'Ana Souza' },
    subject: 'Charged twice',
    channel: 'email',
  },
  {
    messages: ['Please delete my account and everything in it'],
    customer: { name: 'Pat Lindqvist', email: 'pat@example.com' },
  },
];

export interface AcmeDay {
  /** Conversation ids in the order of the questions. */
  ids: string[];
  handoff: string;
  answered: string;
  approval: string;
}

/** Plays a day, with one member of the team in it: every question is really asked and answered by the program. */
export async function playAcmeDay(
  context: Context,
  request: (path: string, init: { method: string; body: string }) => Promise<Response>,
  member: { id: string; name: string },
): Promise<AcmeDay> {
  const ids: string[] = [];
  const post = async (path: string, body: unknown) =>
    (await (await request(path, { method: 'POST', body: JSON.stringify(body) })).json()) as {
      conversationId: string;
      turnId?: string;
    };
  for (const { messages, customer, channel = 'chat', subject } of questions) {
    const [first = '', ...rest] = messages;
    const begun = await post('/api/v1/conversations', { channel, subject, customer, message: { text: first } });
    ids.push(begun.conversationId);
    await context.turns.settled(begun.conversationId, 60_000);
    for (const text of rest) {
      await post(`/api/v1/conversations/${begun.conversationId}/messages`, { text });
      await context.turns.settled(begun.conversationId, 60_000);
    }
  }
  const pick = (words: string) => ids[questions.findIndex(({ messages }) => messages[0]?.includes(words))] ?? '';
  const taken = pick('hologram');
  await takeOver(context.database, { conversationId: taken, userId: member.id });
  await writeHumanMessage(context.database, {
    conversationId: taken,
    userId: member.id,
    name: member.name,
    kind: 'note',
    text: 'There is no hologram mode. **Ask marketing** which newsletter said so.',
  });
  return { ids, handoff: pick('charged twice'), answered: pick('order 1594'), approval: pick('1565') };
}
