import type { Assurance } from '#domain/assurance.ts';
import type { Channel } from '#domain/conversation.ts';
import type { Customer } from '#domain/customer.ts';
import type { ToolOutcome } from '#domain/tool.ts';
import type { EvalLine, EvalTurn } from '#wire/console/evals.ts';
import type { Queries } from '../database/database.ts';
import { type ConversationStory, readConversationStory } from '../database/reads/conversation-story.ts';

/** What the customer wrote, or what was decided about a card, in the order it happened. */
export type PastStep =
  | { kind: 'say'; text: string }
  | { kind: 'decide'; decision: 'confirm' | 'decline' | 'approve' | 'reject' };

/** A tool call that really happened. */
export interface PastToolCall {
  tool: string;
  input: unknown;
  outcome: ToolOutcome;
}

/** A ticket as it went, to be gone through again. */
export interface PastTicket {
  id: string;
  number: number;
  openedAt: Date;
  channel: Channel;
  customer: Customer;
  intents: string[];
  /** Up to the first words of a person of the team: what came after was another conversation. */
  steps: PastStep[];
  turns: EvalTurn[];
  toolCalls: PastToolCall[];
  /** The first reply that a person wrote. */
  humanReply?: string;
  /** Drafts that people decided on: sent as they were, edited, or rejected. */
  drafts: { state: string; accurate?: boolean }[];
}

/** Tickets opened since a moment, newest first. */
export async function readPastTickets(queries: Queries, since: Date, limit: number): Promise<PastTicket[]> {
  const rows = await queries
    .selectFrom('tickets')
    .select(['id', 'conversation_id'])
    .where('opened_at', '>=', since)
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute();
  const tickets: PastTicket[] = [];
  for (const { id, conversation_id } of rows) {
    const story = await readConversationStory(queries, conversation_id);
    const past = story && pastTicket(story, id);
    if (past && past.steps.length > 0) tickets.push(past);
  }
  return tickets;
}

function pastTicket(story: ConversationStory, id: string): PastTicket | undefined {
  const ticket = story.tickets.find((one) => one.id === id);
  if (!ticket) return undefined;
  const messages = story.messages.filter((message) => message.ticket_id === id && message.kind === 'reply');
  const human = messages.find(({ author_kind }) => author_kind === 'human');
  const before = (at: Date) => !human || at.getTime() <= human.created_at.getTime();
  const said = messages
    .filter(({ author_kind, created_at }) => author_kind === 'customer' && before(created_at))
    .map((message) => ({ at: message.created_at, step: { kind: 'say', text: message.body } as PastStep }));
  const decided = story.actions
    .filter((action) => action.ticket_id === id && action.decided_at !== null && before(action.decided_at))
    .flatMap((action): { at: Date; step: PastStep }[] => {
      const yes = action.state === 'granted' || action.state === 'used';
      if ((!yes && action.state !== 'denied') || !action.decided_at) return [];
      const decision = action.kind === 'confirm' ? (yes ? 'confirm' : 'decline') : yes ? 'approve' : 'reject';
      return [{ at: action.decided_at, step: { kind: 'decide', decision } }];
    });
  const turns = story.turns.filter((turn) => turn.ticket_id === id && turn.outcome && turn.outcome !== 'superseded');
  const { customer, conversation } = story;
  return {
    id,
    number: ticket.number,
    openedAt: ticket.opened_at,
    channel: conversation.channel as Channel,
    customer: {
      id: customer.id,
      externalId: customer.external_id ?? undefined,
      email: customer.email ?? undefined,
      name: customer.name ?? undefined,
      locale: customer.locale ?? undefined,
      assurance: conversation.assurance as Assurance,
    },
    intents: ticket.intents,
    steps: [...said, ...decided].toSorted((a, b) => a.at.getTime() - b.at.getTime()).map(({ step }) => step),
    turns: turns.map((turn) => pastTurn(story, turn)),
    toolCalls: story.toolCalls
      .filter(({ ticket_id, outcome }) => ticket_id === id && outcome !== null)
      .map(({ tool, input, outcome }) => ({ tool, input, outcome: outcome as ToolOutcome })),
    humanReply: human?.body,
    drafts: story.drafts
      .filter((draft) => draft.ticket_id === id && draft.decided_at !== null)
      .map(({ state, accurate }) => ({ state, accurate: accurate ?? undefined })),
  };
}

function pastTurn(story: ConversationStory, turn: ConversationStory['turns'][number]): EvalTurn {
  const own = <Row extends { turn_id: string | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.turn_id === turn.id);
  const messages = own(story.messages);
  const asked = story.messages.filter(({ answered_by }) => answered_by === turn.id);
  const understanding = turn.understanding as { intents?: EvalTurn['intents']; language?: string } | null;
  const calls = own(story.modelCalls);
  return {
    outcome: (turn.outcome ?? 'superseded') as EvalTurn['outcome'],
    tier: turn.tier ?? 0,
    rules: turn.rules as EvalTurn['rules'],
    intents: (understanding?.intents ?? []).map(({ intent, confidence }) => ({ intent, confidence })),
    language: understanding?.language ?? story.conversation.language ?? 'en',
    grounding: turn.grounding ?? undefined,
    confidence: turn.confidence ?? 0,
    lines: [
      ...asked.map((message): EvalLine => ({ who: 'customer', text: message.body })),
      ...messages.map(
        (message): EvalLine => ({ who: message.author_kind === 'ai' ? 'ai' : 'system', text: message.body }),
      ),
      ...own(story.drafts).map((draft): EvalLine => ({ who: 'draft', text: draft.body })),
    ],
    tools: own(story.toolCalls).map(({ tool, input, verdict, outcome }) => ({
      tool,
      input,
      verdict: (verdict as { kind: string }).kind,
      reason: (verdict as { reason?: string }).reason,
      status: (outcome as { status?: string } | null)?.status,
    })),
    cited: messages.flatMap(({ citations }) =>
      (citations as { articleId: string }[]).map(({ articleId }) => articleId),
    ),
    retrieved: (turn.retrieved as { passageId: string }[]).map(({ passageId }) => passageId.split('#')[0] ?? passageId),
    findings: turn.findings as EvalTurn['findings'],
    waits: [],
    costMicros: calls.reduce((sum, { cost_micros }) => sum + (cost_micros ?? 0), 0),
    latencyMs: turn.started_at && turn.ended_at ? turn.ended_at.getTime() - turn.started_at.getTime() : 0,
    models: [...new Set(calls.map(({ model }) => model))],
  };
}
