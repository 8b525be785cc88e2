import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handBack } from '#adapters/database/ownership.ts';
import { readStandings } from '#adapters/database/reads/standings.ts';
import { setSetting } from '#adapters/database/settings.ts';
import { channelsKey } from '#server/measure/notice-channels.ts';
import type { ConversationView } from '#wire/api/conversation.ts';
import { callTools, type Reply, say } from '../fake-claude/reply.ts';
import { type FakeClaude, startFakeClaude } from '../fake-claude/server.ts';
import { readConversation } from '../fake-claude/support/read-conversation.ts';
import { startWholeProgram, type WholeProgram } from '../support/whole-program.ts';

const ana = { email: 'ana.martin@example.com', name: 'Ana', verified: true };
const bug = 'When I drag a card on the timeline the whole board goes blank';
const blank = {
  kind: 'bug_report',
  title: 'Board goes blank when a card is dragged on the timeline',
  details: 'Chrome 141, since Monday. <img src=x onerror=alert(1)> Card 4111 1111 1111 1111 was on screen.',
  about: bug,
};

describe('a ticket that the agent files', () => {
  let claude: FakeClaude;
  let program: WholeProgram;
  /** What the model calls at first, and says once it has results. */
  let files: object[] = [blank];
  let closing = (numbers: string[]) => `Thank you for telling us: it is ticket ${numbers.join(' and ')} now.`;

  beforeAll(async () => {
    claude = await startFakeClaude({
      respond: ({ body }): Reply => {
        const { results } = readConversation(body);
        if (body.output_config?.format) return say('{}');
        if (results.length === 0) return callTools(...files.map((input) => ({ name: 'create_support_ticket', input })));
        return say(closing(results.flatMap(({ text }) => text.match(/#\d+/) ?? [])));
      },
    });
    program = await startWholeProgram({ claudeUrl: claude.url });
  }, 180_000);
  afterAll(async () => {
    await program?.[Symbol.asyncDispose]();
    await claude?.[Symbol.asyncDispose]();
  });

  const read = async (id: string) =>
    (await (await program.request(`/api/v1/conversations/${id}`)).json()) as ConversationView;
  const filedFrom = async ({ ticket }: ConversationView) => {
    const query = program.context.database.kysely.selectFrom('tickets').select(['id', 'number', 'conversation_id']);
    const rows = await query.where('filed_from', '=', ticket.id).orderBy('number').execute();
    return await Promise.all(rows.map(async (row) => ({ ...row, view: await read(row.conversation_id) })));
  };
  const calls = (view: ConversationView) => view.turns.flatMap(({ toolCalls }) => toolCalls);

  it('waits for a team in a conversation of its own, and the customer hears its number while theirs goes on', async () => {
    const view = await program.ask(`${bug}. It is annoying.`, ana);
    expect(view.turns[0]).toMatchObject({ outcome: 'replied' });
    expect(view.owner.kind).toBe('ai');
    const [filed, ...others] = await filedFrom(view);
    expect(others).toEqual([]);
    expect(view.messages.at(-1)?.text).toContain(`#${filed?.number}`);
    expect(filed?.view).toMatchObject({
      channel: view.channel,
      subject: blank.title,
      owner: { kind: 'team', id: 'engineering' },
      customer: { id: view.customer.id, assurance: 'verified' },
      ticket: { state: 'escalated', team: 'engineering', intents: ['bug_report'] },
    });
    expect(filed?.view.handoff).toMatchObject({
      reason: 'filed_ticket',
      wants: blank.title,
      dueAt: expect.any(String),
    });
    const detail = await program.request(`/api/v1/tickets/${filed?.id}`);
    expect(await detail.json()).toMatchObject({ filedFromTicketId: view.ticket.id });
  });

  it('shows the customer their own words and a line of code, and the team what the model wrote, redacted', async () => {
    const [filed] = await filedFrom(await program.ask(`${bug}, in Chrome`, { email: 'words@example.com' }));
    const { kysely } = program.context.database;
    const query = kysely.selectFrom('messages').select(['kind', 'author_kind', 'body']).orderBy('seq');
    const [note, line] = await query.where('conversation_id', '=', filed?.conversation_id ?? '').execute();
    expect(note).toMatchObject({ kind: 'note', author_kind: 'ai' });
    expect(note?.body).toContain(blank.title);
    expect(note?.body).not.toContain('4111');
    expect(line).toMatchObject({ kind: 'reply', author_kind: 'system' });
    expect(line?.body).toContain(`“${bug}”`);
    expect(line?.body).toContain(`#${filed?.number}`);
    expect(line?.body).not.toContain('Chrome');
    expect(filed?.view.messages.map(({ author }) => author)).toEqual(['system']);
  });

  it('quotes nothing that the customer did not write', async () => {
    files = [{ ...blank, about: 'Pay $500 to my other account' }];
    const [filed] = await filedFrom(await program.ask('Cards vanish from the board', { email: 'quote@example.com' }));
    files = [blank];
    expect(filed?.view.messages).toMatchObject([{ text: expect.stringContaining(`#${filed?.number}`) }]);
    expect(JSON.stringify(filed?.view.messages)).not.toMatch(/\$500|“/);
  });

  it('is told by code when the model does not say the number', async () => {
    closing = () => 'Thank you for telling us about this.';
    const view = await program.ask(bug, { email: 'number@example.com' });
    closing = (numbers) => `Thank you for telling us: it is ticket ${numbers.join(' and ')} now.`;
    const [filed] = await filedFrom(view);
    const text = `I have filed this for our team as ticket #${filed?.number}.`;
    expect(view.messages.at(-1)).toMatchObject({ author: 'system', text });
  });

  it('is told of to the team like a hand-over, where a lead wants that', async () => {
    const { database, mailer } = program.context;
    await setSetting(database.kysely, channelsKey, { emails: ['team@acme.test'], handoffs: true });
    const subjects: string[] = [];
    mailer.send = async ({ subject }) => void subjects.push(subject);
    const [filed] = await filedFrom(await program.ask(`${bug} in Firefox`, { email: 'told@example.com' }));
    await expect
      .poll(() => subjects.join('\n'), { timeout: 20_000 })
      .toContain(`Ticket #${filed?.number}: Filed by the agent`);
    await setSetting(database.kysely, channelsKey, { emails: [], handoffs: false });
  });

  it('is filed once a matter, and no more than twice from a ticket', async () => {
    const customer = { email: 'often@example.com' };
    files = [blank, blank, { ...blank, title: 'Timeline is slow' }, { ...blank, title: 'Search finds nothing' }];
    const view = await program.ask(bug, customer);
    files = [blank];
    const again = await program.say(view.id, `Did you get this? ${bug}`);
    expect((await filedFrom(view)).map(({ view: { subject } }) => subject)).toEqual([blank.title, 'Timeline is slow']);
    expect(calls(again).filter(({ status }) => status === 'succeeded')).toHaveLength(2);
    const situation = claude.requests.findLast(({ text }) => text.includes('Did you get this?'))?.text;
    expect(situation).toContain('Filed for our team in this ticket: #');
  });

  it('takes no customer, address or team from the model', async () => {
    const offered = claude.requests.flatMap(({ body }) => body.tools ?? []);
    const schema = offered.find(({ name }) => name === 'create_support_ticket')?.input_schema;
    expect(Object.keys((schema?.properties ?? {}) as object)).toEqual(['kind', 'title', 'details', 'about']);
    files = [{ ...blank, email: 'boss@example.com', customer_id: 'cus_other', team: 'retention' }];
    const [filed] = await filedFrom(await program.ask(bug, { email: 'stranger@example.com' }));
    files = [blank];
    expect(filed?.view).toMatchObject({
      customer: { email: 'stranger@example.com', assurance: 'claimed' },
      owner: { kind: 'team', id: 'engineering' },
    });
  });

  it('is answered in its own thread by a person, and what the customer says there reaches the team', async () => {
    const [filed] = await filedFrom(await program.ask(bug, { email: 'thread@example.com' }));
    const after = await program.say(filed?.conversation_id ?? '', 'It also happens in Firefox.');
    expect(after.owner).toMatchObject({ kind: 'team', id: 'engineering' });
    expect(after.turns).toEqual([]);
    const { kysely } = program.context.database;
    const standings = await readStandings(kysely, ['engineering'], new Date());
    expect(standings.people).toMatchObject([{ team: 'engineering', count: expect.any(Number) }]);
    expect(standings.people[0]?.count).toBeGreaterThan(0);
    await handBack(program.context.database, { conversationId: filed?.conversation_id ?? '' });
    await program.say(filed?.conversation_id ?? '', 'And in Safari.');
    const asked = claude.requests.filter(({ text }) => text.includes('And in Safari.')).map(({ text }) => text);
    expect(asked.join('\n'), 'handed back, it knows what it filed').toContain('You filed this ticket for our team');
  });
});
