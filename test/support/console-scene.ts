import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { changeTicketState } from '#adapters/database/move-ticket.ts';
import { newId } from '#adapters/database/new-id.ts';
import type { Database } from '#adapters/database/open-database.ts';
import { emptyTicketMemory } from '#domain/ticket.ts';
import { approval, ask, citation, drafted, end, escalated, modelCall, orderCall, says } from './console-stories.ts';

/** Ids of the conversations of a scene. */
export interface Scene {
  answered: string;
  draft: string;
  approval: string;
  handoff: string;
  long: string;
  hostile: string;
}

/** A working day's inbox: an answer, a draft, an approval, a handoff, a long thread, hostile text. */
export async function playScene(database: Database): Promise<Scene> {
  const hostile = await ask(database, {
    text: '<img src=x onerror="window.__hacked=1"> \u202Ehello',
    name: `<script>window.__hacked=1</script>${'Maximiliana Konstantinopoulou '.repeat(4)}`,
    subject: 'x'.repeat(190),
  });
  await end(database, hostile.turnId, {
    messages: says(hostileText, [citation(1, 'Refunds <b>now</b>', 'x'.repeat(300))]),
  });

  const long = await ask(database, {
    text: 'Hi! Which helmet fits a head of 58 cm?',
    name: 'Sofía Álvarez',
    email: 'sofia@example.com',
  });
  await end(database, long.turnId, {
    messages: says('Size **M** fits 55 to 59 cm [1].', [citation(1, 'Helmet sizes', 'M: 55–59 cm')]),
  });
  const again = await ask(database, { text: 'And for my daughter, 51 cm?', conversationId: long.conversationId });
  await end(database, again.turnId, {
    messages: says(
      'For 51 cm take the **kids’ size S** [1].\n\n| Size | Head |\n| --- | --- |\n| Kids S | 49–53 cm |\n| S | 52–56 cm |\n| M | 55–59 cm |\n\nIt also comes:\n\n- in red and blue\n- with a light at the back',
      [citation(1, 'Helmet sizes', 'Kids S: 49–53 cm', true)],
    ),
  });
  await writeHumanMessage(database, {
    conversationId: long.conversationId,
    kind: 'note',
    userId: 'nobody',
    name: 'Ben Okafor',
    text: 'She asked by phone too. **Send her the size chart** when she orders.',
  });
  await ask(database, {
    text: 'Great, thank you!\nOne more thing: do you deliver to Spain?',
    conversationId: long.conversationId,
  });

  const answered = await ask(database, {
    text: 'Where is my order 1042? It should have been here on Monday.',
    name: 'Mia Chen',
    email: 'mia.chen@example.com',
    verified: true,
    subject: 'Where is my order?',
  });
  await end(database, answered.turnId, {
    messages: says(
      'Your order **1042** left our warehouse on Friday and is with DHL now. Parcels to your area take two to four working days [1], so it should reach you by Thursday.\n\nIf it does not, write back here and I will ask the carrier [2].',
      [
        citation(1, 'Delivery times', 'Parcels within the country take two to four working days.'),
        citation(2, 'Lost parcels', 'After ten days we ask the carrier to search.', true),
      ],
    ),
    toolCalls: [orderCall('call_1', '1042')],
    retrieved: [
      { passageId: 'delivery-times#top', title: 'Delivery times › Within the country', score: 0.91, relevance: 0.94 },
      { passageId: 'lost-parcels#top', title: 'Lost parcels › When to ask', score: 0.74, relevance: 0.71 },
      { passageId: 'returns#label', title: 'Returns › Labels', score: 0.31, relevance: 0.12 },
    ],
  });

  const done = await ask(database, { text: 'How do I change my password?', name: 'Grace Okonkwo', channel: 'email' });
  await end(database, done.turnId, {
    messages: says('Open **Account**, then *Security* [1].', [citation(1, 'Password', 'Open Account')]),
  });
  await changeTicketState(database, { ticketId: done.ticketId, to: 'resolved' });

  const draft = await ask(database, {
    text: 'The bike arrived scratched. I want my money back.',
    name: 'Omar Haddad',
    email: 'omar@example.com',
    subject: 'Scratched bike',
    channel: 'email',
  });
  await end(database, draft.turnId, drafted(draftText));

  const wait = await ask(database, {
    text: 'Please refund order 1042, all of it.',
    name: 'Lena Roth',
    email: 'lena@example.com',
    verified: true,
  });
  await end(database, wait.turnId, {
    outcome: 'drafted',
    tier: 1,
    rules: [{ rule: 'refund-limit', reason: 'Above $200 a person approves.' }],
    messages: [
      {
        id: newId('msg'),
        author: 'system',
        text: 'A colleague has to approve this first: refund $240.00 for order 1042.',
        citations: [],
      },
    ],
    toolCalls: [orderCall('call_1', '1042')],
    actions: [approval('call_2', 240, '1042')],
    modelCalls: [modelCall('answer', 1_800, 90, 3_100)],
    ticket: { state: 'awaiting_review', priority: 'normal', intents: ['refund'], memory: emptyTicketMemory },
  });

  const handoff = await ask(database, {
    text: 'This is the third time I write. You charged me TWICE. I am really angry now.',
    name: 'Jonathan Featherstonehaugh-Cholmondeley',
    email: 'j.featherstonehaugh@example.com',
    verified: true,
    subject: 'Charged twice',
  });
  await end(database, handoff.turnId, { ...escalated(), toolCalls: [orderCall('call_1', '1042')] });
  return {
    answered: answered.conversationId,
    draft: draft.conversationId,
    approval: wait.conversationId,
    handoff: handoff.conversationId,
    long: long.conversationId,
    hostile: hostile.conversationId,
  };
}

export const draftText =
  'I am sorry that the bike came scratched. You can send it back free of charge, and we pay back the full price within 14 days of its arrival [1]. It usually takes 5 days.\n\nShall I send you the return label?';

/** Everything a model might be talked into writing. */
export const hostileText = [
  '<script>window.__hacked=1</script>',
  '<img src="https://evil.test/pixel.png" onerror="window.__hacked=1">',
  '![tracking](https://evil.test/pixel.png)',
  '[click](javascript:window.__hacked=1)',
  '[bank](https://аcme.test/login)',
  '<style>body{display:none}</style>',
  '<iframe src="https://evil.test"></iframe>',
  `|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}\n${`|${'wide cell |'.repeat(40)}\n`.repeat(12)}`,
  `${'> '.repeat(60)}deep`,
  'W'.repeat(600),
  `Z${'\u0336'.repeat(200)}algo`,
].join('\n\n');
