import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setSetting } from '#adapters/database/settings.ts';
import { tellApproval } from '#server/jobs/tell-approval.ts';
import { tellHandoff } from '#server/jobs/tell-handoff.ts';
import { channelsKey, slackMessage } from '#server/measure/notice-channels.ts';
import { startWholeProgram, type WholeProgram } from '../support/whole-program.ts';

let program: WholeProgram;
const mails: { to: string; subject: string; text: string }[] = [];
let arrived = () => {};
beforeAll(async () => {
  program = await startWholeProgram();
  program.context.mailer.send = async (mail) => {
    mails.push(mail);
    arrived();
  };
}, 180_000);
afterAll(() => program?.[Symbol.asyncDispose]());

const wanted = async (handoffs: boolean) =>
  await setSetting(program.context.database.kysely, channelsKey, { emails: ['team@acme.test'], handoffs });
const tell = async (turnId = '', ticketId = '') =>
  await tellHandoff(program.context).handler({ turnId, ticketId }, new AbortController().signal);
const nextMail = async () => {
  if (mails.length === 0)
    await new Promise<void>((resolve) => {
      arrived = resolve;
    });
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
    await tell(escalated.turns[0]?.id, escalated.ticket.id);
    expect(mails).toEqual([]);
  });

  it('is not all: an action that waits for a colleague is told of while it waits', async () => {
    const { id, ticket, turns } = await program.ask('How do I reset my password?');
    const { kysely } = program.context.database;
    const [turnId = ''] = turns.map((turn) => turn.id);
    const row = { kind: 'approve', conversation_id: id, ticket_id: ticket.id, turn_id: turnId, call_id: 'c1' } as const;
    const asked = { tool: 'issue_refund', input: '{}', arguments_hash: 'h', title: 'Refund $240.00 for order 1042' };
    const rule = { rule: 'refund-limit', reason: 'Refunds above $200 need a colleague.' };
    const expires_at = new Date(Date.now() + 3_600_000);
    await kysely
      .insertInto('actions')
      .values({ id: 'act_told', ...row, ...asked, ...rule, expires_at })
      .execute();
    await wanted(true);
    const { handler } = tellApproval(program.context);
    await handler({ actionId: 'act_told' }, new AbortController().signal);
    expect(mails.splice(0)).toMatchObject([
      {
        subject: `Ticket #${ticket.number}: waits for a yes: Refund $240.00 for order 1042`,
        text: expect.stringContaining('Refunds above $200 need a colleague.'),
      },
    ]);
    await kysely.updateTable('actions').set({ state: 'denied' }).where('id', '=', 'act_told').execute();
    await handler({ actionId: 'act_told' }, new AbortController().signal);
    expect(mails).toEqual([]);
  });

  it('calls nobody in Slack by what a customer wrote', () => {
    expect(slackMessage({ subject: 'Ticket #1', text: '<!channel> <https://evil.example|our page> & more' }).text).toBe(
      '*Ticket #1*\n&lt;!channel&gt; &lt;https://evil.example|our page&gt; &amp; more',
    );
  });
});
