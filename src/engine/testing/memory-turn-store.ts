import type { Conversation, Owner } from '#domain/conversation.ts';
import type { Customer } from '#domain/customer.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { Message } from '#domain/message.ts';
import type { PastCall } from '#domain/policy/facts.ts';
import type { Ticket } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import {
  type CommitResult,
  type EarlierCall,
  type ModelCallRecord,
  type PendingAction,
  type TurnClaim,
  type TurnCommit,
  TurnLost,
  type TurnSnapshot,
  type TurnStore,
} from '../ports/turn-store.ts';
import {
  type AuditRow,
  addMessage,
  endSuperseded,
  type FiledRow,
  fenceOff,
  grantsOf,
  keepCall,
  type MemoryRows,
  memoryRows,
  move,
  openNext,
  queueTurn,
  setOwner,
  standsStreamed,
  type TurnRow,
  unanswered,
} from './memory-conversation.ts';

/** One conversation in memory, with the same promises about claims and fences as the database. */
export interface MemoryTurnStore extends TurnStore {
  /** Stores a customer message and returns the turn that will answer; empty when a person owns the conversation. */
  say(text: string): string;
  queue(trigger: TurnTrigger): string;
  /** A human takes over: turns in flight can no longer commit. */
  takeOver(userId: string): void;
  /** Gives the conversation back to the AI; the turn that answers what still waits, if anything does. */
  handBack(): string | null;
  /** Says yes or no to an action that waits. */
  decide(actionId: string, state: 'granted' | 'denied', reason?: string): void;
  /** The same, and queues the turn that goes on, as the console and the widget do. */
  settle(actionId: string, state: 'granted' | 'denied'): string;
  /** Leases of this holder run out, as when its process died. */
  lapse(holder: string): void;
  /** Turns that can be claimed now. */
  waiting(): string[];
  readonly messages: Message[];
  readonly answered: ReadonlyMap<string, string>;
  readonly events: DomainEvent[];
  readonly commits: TurnCommit[];
  readonly actions: PendingAction[];
  readonly audit: readonly AuditRow[];
  readonly filed: readonly FiledRow[];
  readonly ledger: ReadonlyMap<string, ModelCallRecord>;
  readonly ticket: Ticket;
  readonly owner: Owner;
  readonly turns: readonly TurnRow[];
  sendingStopped: boolean;
}

const copy = <T>(value: T): T => structuredClone(value);
/** Numbers of filed tickets begin far from the conversation's own. */
const filedFrom = 501;
/** Payloads come back as JSON, dates as texts, as from the database. */
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Starts an empty conversation of this customer. */
export function memoryTurnStore(
  customer: Customer,
  options: { channel?: Conversation['channel']; now?: () => Date } = {},
): MemoryTurnStore {
  const now = options.now ?? (() => new Date('2026-11-20T10:00:00Z'));
  const rows = memoryRows(customer, options.channel ?? 'chat', now);
  const { conversation, ticket, messages, turns, events, commits, actions } = rows;

  const isCurrent = (claim: TurnClaim): boolean => {
    const row = turns.get(claim.turnId);
    return row !== undefined && !row.ended && row.token === claim.token;
  };
  const current = (claim: TurnClaim): TurnRow => {
    const row = turns.get(claim.turnId);
    if (!row || !isCurrent(claim)) throw new TurnLost(`Turn ${claim.turnId} is no longer held.`);
    return row;
  };

  const store: MemoryTurnStore = {
    messages,
    events,
    commits,
    actions,
    ticket,
    answered: rows.answered,
    audit: rows.audit,
    filed: rows.filed,
    ledger: rows.ledger,
    sendingStopped: false,
    get owner() {
      return conversation.owner;
    },
    get turns() {
      return [...turns.values()];
    },
    queue: (trigger) => queueTurn(rows, trigger, 'Something else came.'),
    say(text) {
      if (isOver(ticket.state)) openNext(rows);
      addMessage(rows, {
        id: `msg_c${messages.length + 1}`,
        kind: 'reply',
        author: { kind: 'customer' },
        text,
        citations: [],
      });
      const waits =
        ticket.state === 'awaiting_customer' ||
        (ticket.state === 'awaiting_review' && conversation.owner.kind === 'ai');
      if (waits) ticket.state = 'open';
      rows.fence++;
      if (conversation.owner.kind !== 'ai') return '';
      if (rows.draftPending) setDraftAside(rows);
      return queueTurn(rows, { kind: 'message' }, 'A newer message came.');
    },
    takeOver(userId) {
      fenceOff(rows, 'A person took over.');
      setOwner(rows, { kind: 'human', userId });
      for (const action of actions) {
        if (action.state === 'pending' && action.kind === 'confirm') action.state = 'expired';
      }
    },
    handBack() {
      fenceOff(rows, 'The conversation was handed back.');
      setOwner(rows, { kind: 'ai' });
      if (rows.draftPending) setDraftAside(rows);
      const last = messages.findLast(
        (m) => m.kind === 'reply' && (m.author.kind === 'ai' || m.author.kind === 'human'),
      );
      for (const message of messages) if (message.seq > (last?.seq ?? 0)) rows.answered.delete(message.id);
      if (unanswered(rows).length === 0) {
        if (!isOver(ticket.state)) move(rows, 'awaiting_customer');
        return null;
      }
      move(rows, 'open');
      return queueTurn(rows, { kind: 'handed-back' }, '');
    },
    decide(actionId, state, reason) {
      const action = actions.find((one) => one.id === actionId);
      if (action?.state !== 'pending') throw new Error(`Action ${actionId} does not wait.`);
      action.state = state;
      action.decisionReason = reason;
    },
    settle(actionId, state) {
      store.decide(actionId, state);
      fenceOff(rows, 'An action was decided.');
      setOwner(rows, { kind: 'ai' });
      if (isOver(ticket.state)) return '';
      move(rows, 'open');
      return queueTurn(rows, { kind: 'action-decided', actionId }, '');
    },
    lapse(holder) {
      for (const row of turns.values()) if (row.holder === holder) row.holder = undefined;
    },
    waiting: () => [...turns.values()].filter((row) => !row.ended && !row.holder).map(({ id }) => id),

    async claim(turnId, holder) {
      const row = turns.get(turnId);
      if (!row || row.ended || row.holder) return null;
      row.attempt = row.token === 0 ? 0 : row.attempt + 1;
      row.token++;
      row.startedAt ??= now();
      row.fence = rows.fence;
      row.holder = holder;
      const { id, token, trigger, attempt } = row;
      const { id: conversationId } = conversation;
      return { turnId: id, conversationId, ticketId: ticket.id, token, trigger: copy(trigger), attempt };
    },
    async renew(claims) {
      return new Set(claims.filter(isCurrent).map(({ turnId }) => turnId));
    },
    async load(claim) {
      const row = current(claim);
      return copy(snapshotOf(rows, row, store.sendingStopped));
    },
    async journal(claim) {
      return copy(current(claim).steps.map(({ key, state, payload }) => ({ key, state, payload })));
    },
    async record(claim, ...steps) {
      const row = turns.get(claim.turnId);
      const mine = isCurrent(claim);
      if (!mine && steps.some(({ state }) => state === 'intent')) current(claim);
      for (const { modelCalls = [], toolCall } of steps) {
        for (const call of modelCalls) if (!rows.ledger.has(call.id)) rows.ledger.set(call.id, copy(call));
        if (toolCall) keepCall(rows, claim, toolCall);
      }
      if (!row || !mine) throw new TurnLost(`Turn ${claim.turnId} is no longer held.`);
      for (const { key, state, payload } of steps) {
        if (!row.steps.some((one) => one.key === key && one.state === state)) {
          row.steps.push(throughJson({ key, state, payload }));
        }
      }
    },
    async outcomeOf(claim, { turnId, callId }) {
      current(claim);
      return rows.audit.find((call) => call.turnId === turnId && call.callId === callId)?.outcome;
    },
    async publish(claim, published) {
      current(claim);
      if (store.sendingStopped && published.some(({ type }) => type === 'reply-streamed')) return false;
      events.push(...copy(published));
      return true;
    },
    async file(claim, filing) {
      current(claim);
      const before = rows.filed.find(({ filing: { key } }) => key === filing.key);
      const number = filedFrom + rows.filed.length;
      const row = before ?? { ticketId: `tkt_f${number}`, number, conversationId: `cnv_f${number}`, filing };
      if (!before) rows.filed.push(row);
      const { filing: _, ...ticket } = row;
      return ticket;
    },
    async commit(claim, commit): Promise<CommitResult> {
      const row = turns.get(claim.turnId);
      const keep = () => {
        for (const call of commit.modelCalls) if (!rows.ledger.has(call.id)) rows.ledger.set(call.id, copy(call));
        if (row?.token === claim.token) for (const call of commit.toolCalls) keepCall(rows, claim, call);
      };
      if (!row || !isCurrent(claim)) {
        keep();
        return { committed: false, reason: 'Another process holds the turn, or it is over.' };
      }
      if (row.fence !== rows.fence || conversation.owner.kind !== 'ai') {
        keep();
        endSuperseded(rows, row, 'A newer message came or a human took over.');
        if (conversation.owner.kind === 'ai') queueTurn(rows, claim.trigger, '');
        return { committed: false, reason: 'A newer message came or a human took over.' };
      }
      if (store.sendingStopped && commit.messages.some(({ author }) => author === 'ai')) {
        return { committed: false, reason: 'All automatic sending is stopped.', sendingStopped: true };
      }
      move(rows, commit.ticket.state);
      keep();
      write(rows, row, claim, commit);
      return { committed: true };
    },
    async leave(claim) {
      if (turns.get(claim.turnId)?.token === claim.token) rows.ledger.delete(`untold_${claim.turnId}`);
    },
  };
  return store;
}

/** What the draft answered is unanswered: the customer never saw it. */
function setDraftAside(rows: MemoryRows): void {
  rows.draftPending = false;
  const drafted = [...rows.turns.values()].findLast((row) => row.outcome === 'drafted');
  for (const [messageId, turnId] of rows.answered) if (turnId === drafted?.id) rows.answered.delete(messageId);
}

function write(rows: MemoryRows, row: TurnRow, claim: TurnClaim, commit: TurnCommit): void {
  const { conversation, messages, events, actions } = rows;
  for (const message of commit.messages) {
    addMessage(rows, { ...copy(message), kind: 'reply', author: { kind: message.author }, turnId: claim.turnId });
    events.push({ type: 'message-sent', messageId: message.id, turnId: claim.turnId, author: message.author });
  }
  for (const { id, author } of messages) {
    if (author.kind === 'customer' && !rows.answered.has(id)) rows.answered.set(id, claim.turnId);
  }
  rows.draftPending = commit.draft !== undefined;
  Object.assign(rows.ticket, throughJson(commit.ticket));
  conversation.language = commit.language;
  for (const action of actions) {
    if (commit.usedActionIds.includes(action.id)) action.state = 'used';
    if (commit.declinedActionIds.includes(action.id) && action.state === 'pending') action.state = 'denied';
    if (commit.replacedActionIds?.includes(action.id) && action.state === 'pending') action.state = 'expired';
  }
  const { conversationId, ticketId, turnId } = claim;
  for (const action of commit.actions) {
    actions.push({ ...copy(action), conversationId, ticketId, turnId, state: 'pending', createdAt: rows.now() });
  }
  setOwner(rows, commit.owner);
  events.push(...copy(commit.events), { type: 'turn-ended', turnId, outcome: commit.outcome, tier: commit.tier });
  rows.commits.push(commit);
  row.ended = true;
  row.outcome = commit.outcome;
}

function snapshotOf(rows: MemoryRows, row: TurnRow, sendingStopped: boolean): TurnSnapshot {
  const decided = row.trigger.kind === 'action-decided' ? row.trigger.actionId : undefined;
  const others = rows.audit.filter(({ turnId }) => turnId !== row.id);
  const spent = [...rows.ledger.values()].reduce((sum, { cost }) => sum + (cost.known ? cost.micros : 0), 0);
  return {
    conversation: rows.conversation,
    ticket: rows.ticket,
    customer: rows.customer,
    messages: rows.messages.filter(({ ticketId }) => ticketId === rows.ticket.id),
    previousTicket: rows.previous,
    unanswered: unanswered(rows),
    history: others.map(pastCall),
    grants: grantsOf(rows),
    pendingActions: rows.actions.filter((action) => action.state === 'pending'),
    decidedAction: rows.actions.find((action) => action.id === decided),
    earlierCalls: earlierCalls(rows, others),
    streamed: row.attempt > 0 && standsStreamed(rows, row.id),
    spent: { ticket: spent, customer: spent, day: spent, month: spent },
    sendingStopped,
  };
}

function earlierCalls(rows: MemoryRows, others: AuditRow[]): EarlierCall[] {
  const order = [...rows.turns.keys()];
  const lastDone = [...rows.turns.values()].findLastIndex(({ outcome }) => outcome && outcome !== 'superseded');
  return others
    .filter(({ verdict, ticketId }) => verdict.kind === 'allow' && ticketId === rows.ticket.id)
    .map(({ turnId, ticketId: _, ...call }) => {
      const of = rows.turns.get(turnId);
      return {
        ...call,
        carriedFrom: turnId,
        turnStartedAt: of?.startedAt ?? call.startedAt,
        untold: of?.outcome === 'superseded' && order.indexOf(turnId) > lastDone,
      };
    });
}

function pastCall(call: AuditRow): PastCall {
  return {
    tool: call.tool,
    input: (call.input ?? {}) as Record<string, unknown>,
    verdict: call.verdict.kind,
    outcome: call.outcome,
    ticketId: call.ticketId,
    turnId: call.turnId,
    at: call.startedAt,
  };
}
