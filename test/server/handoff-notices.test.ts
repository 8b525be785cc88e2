import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setSetting } from '#adapters/database/settings.ts';
import { tellHandoff } from '#server/jobs/tell-handoff.ts';
import { channelsKey, slackMessage } from '#server/measure/notice-channels.ts';
import { startWholeProgram, type WholeProgram } from '../support/whole-program.ts';

let program: WholeProgram;
const mails: { to: string; subject: string; text: string }[] = [];
beforeAll(async () => {
  program = await startWholeProgram();
  program.context.mailer.send = async (mail) => void mails.push(mail);
}, 180_000);
afterAll(() => program?.[Symbol.asyncDispose]());

const wanted = async (handoffs: boolean) =>
  await setSetting(program.context.database.kysely, channelsKey, { emails: ['team@acme.test'], handoffs });
const tell = async (turnId = '') =>
  await tellHandoff(program.context).handler({ turnId }, new AbortController().signal);
const nextMail = async () => {
  for (let tries = 0; tries < 200 && mails.length === 0; tries += 1) await new Promise((soon) => setTimeout(soon, 50));
  return mails.shift();
};

describe('a ticket handed to a person', () => {
  it('is told to the team by itself, with what it needs to begin, when a lead wants that', async () => {
    await wanted(true);
    const { ticket, turns } = await program.ask('I want to talk to a human', { email: 'bo@example.com' });
    expect(turns[0]?.outcome).toBe('escalated');
    expect(await nextMail()).toMatchObject({
      to: 'team@acme.test',
      subject: expect.stringContaining(`Ticket #${ticket.number}: Asked for a person`),
      text: expect.stringMatching(/Wants: .+\nNext: .+\n[\s\S]*Answer due: .+\n\nhttp.+\/console\/inbox\/all\//),
    });
  });

  it('is told to nobody when nobody wants that, nor is a turn that handed nothing over', async () => {
    await tell('trn_that_is_not_there');
    await wanted(false);
    const escalated = await program.ask('I want to talk to a human', { email: 'cy@example.com' });
    await tell(escalated.turns[0]?.id);
    expect(mails).toEqual([]);
  });

  it('calls nobody in Slack by what a customer wrote', () => {
    expect(slackMessage({ subject: 'Ticket #1', text: '<!channel> <https://evil.example|our page> & more' }).text).toBe(
      '*Ticket #1*\n&lt;!channel&gt; &lt;https://evil.example|our page&gt; &amp; more',
    );
  });
});
