import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { handBack } from '#adapters/database/ownership.ts';
import { setSendingStopped } from '#adapters/database/settings.ts';
import { mailMissedReplies } from '#server/jobs/mail-missed-replies.ts';
import { WidgetClient } from '../support/widget-client.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';

let server: WidgetServer;
let client: WidgetClient;
let id: string;
let count = 0;

beforeAll(async () => {
  server = await startWidgetServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** Mails of this test: conversations of the ones before may still wait. */
const mine = () => server.mails.filter(({ to }) => to === `eve.${count}@example.com`);
const run = () => mailMissedReplies(server.context).handler({}, new AbortController().signal);
const answer = (text: string, kind: 'reply' | 'note' = 'reply') =>
  writeHumanMessage(server.database, { conversationId: id, kind, userId: 'usr_1', name: 'Ines Duarte', text });
/** The database's clock writes the times of messages: the job's clock is set beside it. */
const minutesLater = (minutes: number) =>
  server.clock.advance(Date.now() + minutes * 60_000 - server.clock.now().getTime());

beforeEach(async () => {
  minutesLater(0);
  server.mails.length = 0;
  server.script.current = () => [
    { end: { system: 'A colleague will answer.', owner: { kind: 'team', team: 'general' } } },
  ];
  client = new WidgetClient(server);
  ({ id } = await client.start('Hello'));
  await server.settled();
  await client.post(`/conversations/${id}/email`, { email: `eve.${++count}@example.com` });
});

describe('an answer that came when the customer was gone', () => {
  it('goes out by e-mail once, with all that was missed and none of the notes', async () => {
    await answer('Your parcel left **this morning** [1].');
    await answer('SECRET', 'note');
    await answer('Anything else?');
    minutesLater(4);
    await run();
    await run();
    expect(mine()).toHaveLength(1);
    expect(mine()[0]).toMatchObject({ to: `eve.${count}@example.com`, subject: 'Acme answered you' });
    expect(mine()[0]?.text).toContain('Ines Duarte wrote:\n\nYour parcel left **this morning**.');
    expect(mine()[0]?.text).toContain('Anything else?');
    expect(mine()[0]?.text).not.toContain('SECRET');
  });

  it('waits while all sending is stopped, unless a person wrote it', async () => {
    server.script.current = () => [{ end: { ai: 'Your parcel left this morning.' } }];
    await handBack(server.database, { conversationId: id });
    await client.post(`/conversations/${id}/messages`, { text: 'Where is it?', id: crypto.randomUUID() });
    await server.settled();
    minutesLater(4);
    await setSendingStopped(server.database.kysely, true);
    try {
      await run();
      expect(mine()).toEqual([]);
    } finally {
      await setSendingStopped(server.database.kysely, false);
    }
    await run();
    expect(mine()).toHaveLength(1);
  });

  it('waits while the customer may still be reading and the team still writing', async () => {
    await answer('Your parcel left this morning.');
    minutesLater(2);
    await run();
    expect(mine()).toEqual([]);
  });

  it('is not mailed when it was seen', async () => {
    await answer('Your parcel left this morning.');
    const { messages } = await client.show(id);
    expect((await client.ask('POST', `/conversations/${id}/seen`, { seq: messages.at(-1)?.seq })).status).toBe(204);
    minutesLater(4);
    await run();
    expect(mine()).toEqual([]);
  });

  it('is mailed again only for what came after', async () => {
    await answer('First.');
    minutesLater(4);
    await run();
    await answer('Second.');
    minutesLater(4);
    await run();
    expect(mine().map(({ text }) => [text.includes('First.'), text.includes('Second.')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('is tried again when the mail server refuses', async () => {
    await answer('Your parcel left this morning.');
    minutesLater(4);
    const send = server.context.mailer.send;
    server.context.mailer.send = () => Promise.reject(new Error('busy'));
    await run();
    server.context.mailer.send = send;
    await run();
    expect(mine()).toHaveLength(1);
  });

  it('is not mailed days later', async () => {
    await answer('Your parcel left this morning.');
    minutesLater(26 * 60);
    await run();
    expect(mine()).toEqual([]);
  });
});
