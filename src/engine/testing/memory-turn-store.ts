import type { Conversation, Owner } from '#domain/conversation.ts';
import type { Customer } from '#domain/customer.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { Message } from '#domain/message.ts';
import type { Grant, PastCall } from '#domain/policy/facts.ts';
import { emptyTicketMemory, type Ticket } from '#domain/ticket.ts';
import { isOver, moveTicket } from '#domain/ticket-transitions.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import {
  type JournalStep,
  type PendingAction,
  type TurnClaim,
  type TurnCommit,
  TurnLost,
  type TurnSnapshot,
  type TurnStore,
} from '../ports/turn-store.ts';

interface TurnRow {
  id: string;
  trigger: TurnTrigger;
  ended: boolean;
  token: number;
  fence: number;
  attempt: number;
  outcome?: string;
  steps: JournalStep[];
}

/** One conversation in memory, with the same promises about claims and fences as the database. */
export interface MemoryTurnStore extends TurnStore {
  /** Stores a customer message and returns the turn that will answer. */
  say(text: string): string;
  queue(trigger: TurnTrigger): string;
  /** A human takes over: turns in flight can no longer commit. */
  takeOver(userId: string): void;
  /** Says yes or no to an action that waits. */
  decide(actionId: string, state: 'granted' | 'denied', reason?: string): void;
  readonly messages: Message[];
  readonly events: DomainEvent[];
  readonly commits: TurnCommit[];
  readonly actions: PendingAction[];
  readonly ticket: Ticket;
  readonly owner: Owner;
  readonly turns: readonly TurnRow[];
  sendingStopped: boolean;
}

const copy = <T>(value: T): T => structuredClone(value);

/** Starts an empty conversation of this customer. */
export function memoryTurnStore(
  customer: Customer,
  options: { channel?: Conversation['channel']; now?: () => Date } = {},
): MemoryTurnStore {
  const now = options.now ?? (() => new Date('2026-11-20T10:00:00Z'));
  const conversation: Conversation = {
    id: 'cnv_1',
    channel: options.channel ?? 'chat',
    customerId: customer.id,
    owner: { kind: 'ai' },
    createdAt: now(),
    updatedAt: now(),
  };
  const ticket: Ticket = {
    id: 'tkt_1',
    number: 1,
    conversationId: conversation.id,
    state: 'open',
    priority: 'normal',
    intents: [],
    memory: copy(emptyTicketMemory),
    openedAt: now(),
  };
  const messages: Message[] = [];
  const answered = new Set<string>();
  const turns = new Map<string, TurnRow>();
  const events: DomainEvent[] = [];
  const commits: TurnCommit[] = [];
  const actions: PendingAction[] = [];
  const history: PastCall[] = [];
  let fence = 0;
  let previous: Ticket | undefined;

  const current = (claim: TurnClaim): TurnRow => {
    const row = turns.get(claim.turnId);
    if (!row || row.ended || row.token !== claim.token) throw new TurnLost(`Turn ${claim.turnId} is no longer held.`);
    return row;
  };
  const addMessage = (message: Omit<Message, 'seq' | 'conversationId' | 'ticketId' | 'createdAt'>) => {
    messages.push({
      ...message,
      seq: messages.length + 1,
      conversationId: conversation.id,
      ticketId: ticket.id,
      createdAt: now(),
    });
  };
  /** A message after the end of a ticket opens a new one with the AI, as in the database. */
  const openNext = () => {
    previous = copy(ticket);
    Object.assign(ticket, {
      id: `tkt_${ticket.number + 1}`,
      number: ticket.number + 1,
      state: 'open',
      intents: [],
      memory: copy(emptyTicketMemory),
      openedAt: now(),
    });
    conversation.owner = { kind: 'ai' };
  };
  const queue = (trigger: TurnTrigger) => {
    const open = [...turns.values()].find((row) => !row.ended && row.token === 0);
    if (open) return open.id;
    const id = `trn_${turns.size + 1}`;
    turns.set(id, { id, trigger, ended: false, token: 0, fence: 0, attempt: 0, steps: [] });
    return id;
  };
  const grants = (): Grant[] =>
    actions
      .filter((action) => action.state === 'granted' || action.state === 'denied' || action.state === 'used')
      .map((action) => ({
        kind: action.kind,
        actionId: action.id,
        tool: action.tool,
        argumentsHash: action.argumentsHash,
        decision: action.state === 'denied' ? 'denied' : 'granted',
        reason: action.decisionReason,
        expiresAt: action.expiresAt,
        used: action.state === 'used',
      }));

  const store: MemoryTurnStore = {
    messages,
    events,
    commits,
    actions,
    ticket,
    sendingStopped: false,
    get owner() {
      return conversation.owner;
    },
    get turns() {
      return [...turns.values()];
    },
    queue,
    say(text) {
      if (isOver(ticket.state)) openNext();
      else if (ticket.state === 'awaiting_customer') ticket.state = 'open';
      addMessage({
        id: `msg_c${messages.length + 1}`,
        kind: 'reply',
        author: { kind: 'customer' },
        text,
        citations: [],
      });
      fence++;
      return queue({ kind: 'message' });
    },
    takeOver(userId) {
      conversation.owner = { kind: 'human', userId };
      fence++;
    },
    decide(actionId, state, reason) {
      const action = actions.find((one) => one.id === actionId);
      if (action?.state !== 'pending') throw new Error(`Action ${actionId} does not wait.`);
      action.state = state;
      action.decisionReason = reason;
    },
    async claim(turnId) {
      const row = turns.get(turnId);
      if (!row || row.ended) return null;
      row.attempt = row.token === 0 ? 0 : row.attempt + 1;
      row.token++;
      row.fence = fence;
      const { id, token, trigger, attempt } = row;
      return {
        turnId: id,
        conversationId: conversation.id,
        ticketId: ticket.id,
        token,
        trigger: copy(trigger),
        attempt,
      };
    },
    async renew(claim) {
      const row = turns.get(claim.turnId);
      return row !== undefined && !row.ended && row.token === claim.token && row.fence === fence;
    },
    async load(claim): Promise<TurnSnapshot> {
      const row = current(claim);
      const decided = row.trigger.kind === 'action-decided' ? row.trigger.actionId : undefined;
      return copy({
        conversation,
        ticket,
        customer,
        messages: messages.filter(({ ticketId }) => ticketId === ticket.id),
        previousTicket: previous,
        unanswered: messages.filter((m) => m.author.kind === 'customer' && !answered.has(m.id)),
        history,
        grants: grants(),
        pendingActions: actions.filter((action) => action.state === 'pending'),
        decidedAction: actions.find((action) => action.id === decided),
        spent: { ticket: 0, day: 0 },
        sendingStopped: store.sendingStopped,
      });
    },
    async journal(claim) {
      return copy(current(claim).steps);
    },
    async record(claim, step) {
      current(claim).steps.push(JSON.parse(JSON.stringify(step)));
    },
    async publish(claim, published) {
      current(claim);
      events.push(...copy(published));
    },
    async commit(claim, commit) {
      const row = current(claim);
      if (row.fence !== fence || conversation.owner.kind !== 'ai') {
        row.ended = true;
        row.outcome = 'superseded';
        if (conversation.owner.kind === 'ai') queue({ kind: 'message' });
        return { committed: false, reason: 'A newer message came or a human took over.' };
      }
      const moved = moveTicket(ticket.state, commit.ticket.state);
      if (!moved.ok) throw new Error(moved.reason);
      for (const message of commit.messages) {
        addMessage({ ...message, kind: 'reply', author: { kind: message.author }, turnId: claim.turnId });
      }
      for (const message of messages) if (message.author.kind === 'customer') answered.add(message.id);
      Object.assign(ticket, copy(commit.ticket));
      conversation.owner = commit.owner;
      conversation.language = commit.language;
      for (const id of commit.usedActionIds) {
        const used = actions.find((action) => action.id === id);
        if (used) used.state = 'used';
      }
      for (const id of commit.declinedActionIds) {
        const declined = actions.find((action) => action.id === id);
        if (declined?.state === 'pending') declined.state = 'denied';
      }
      for (const action of commit.actions) {
        const { conversationId, ticketId, turnId } = claim;
        actions.push({ ...copy(action), conversationId, ticketId, turnId, state: 'pending', createdAt: now() });
      }
      history.push(...commit.toolCalls.map((call) => pastCall(call, claim)));
      events.push(...commit.events, {
        type: 'turn-ended',
        turnId: claim.turnId,
        outcome: commit.outcome,
        tier: commit.tier,
      });
      commits.push(commit);
      row.ended = true;
      row.outcome = commit.outcome;
      return { committed: true };
    },
    async supersede(claim) {
      const row = current(claim);
      row.ended = true;
      row.outcome = 'superseded';
    },
  };
  return store;
}

function pastCall(call: TurnCommit['toolCalls'][number], claim: TurnClaim): PastCall {
  return {
    tool: call.tool,
    input: (call.input ?? {}) as Record<string, unknown>,
    verdict: call.verdict.kind,
    outcome: call.outcome,
    ticketId: claim.ticketId,
    turnId: claim.turnId,
    at: call.startedAt,
  };
}
