import type { Identity } from '#adapters/database/customers.ts';
import type { Database } from '#adapters/database/database.ts';
import type { Incoming } from '#adapters/database/incoming.ts';
import { type Received, receive } from '#adapters/database/intake.ts';
import { newId } from '#adapters/database/new-id.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { emptyTicketMemory } from '#domain/ticket.ts';
import type { ModelCallRecord, ToolCallRecord, TurnClaim, TurnCommit } from '#engine/ports/turn-store.ts';

/** A verified customer that no other test has. */
export function someone(): Identity & { email: string } {
  return { assurance: 'verified', email: `${newId('cus')}@example.com`, name: 'Ana Example' };
}

/** A first message of someone new, or what is given instead. */
export async function aMessage(database: Database, incoming: Partial<Incoming> = {}): Promise<Received> {
  return await receive(database, { channel: 'chat', customer: someone(), text: 'Where is my order?', ...incoming });
}

/** A message and the claim of the turn that answers it. */
export async function aTurn(
  database: Database,
  incoming: Partial<Incoming> = {},
): Promise<{ received: Received; claim: TurnClaim }> {
  const received = await aMessage(database, incoming);
  return { received, claim: await claimed(database, received.turnId) };
}

/** The claim of a queued turn. */
export async function claimed(database: Database, turnId: string | null): Promise<TurnClaim> {
  const claim = turnId && (await createTurnStore(database).claim(turnId, 'test', 60_000));
  if (!claim) throw new Error(`Turn ${turnId} cannot be claimed.`);
  return claim;
}

/** A commit that answers with one sentence, changed as given. */
export function anAnswer(changes: Partial<TurnCommit> = {}): TurnCommit {
  return {
    outcome: 'replied',
    tier: 0,
    rules: [],
    grounding: 'grounded',
    confidence: 0.9,
    deskVersion: 'test',
    messages: [{ id: newId('msg'), author: 'ai', text: 'It is on its way.', citations: [] }],
    actions: [],
    usedActionIds: [],
    declinedActionIds: [],
    ticket: { state: 'awaiting_customer', priority: 'normal', intents: ['order_status'], memory: emptyTicketMemory },
    owner: { kind: 'ai' },
    language: 'en',
    modelCalls: [],
    toolCalls: [],
    findings: [],
    retrieved: [],
    events: [],
    ...changes,
  };
}

/** A commit that hands over to a team. */
export function anEscalation(team = 'general'): TurnCommit {
  return anAnswer({
    outcome: 'escalated',
    tier: 2,
    messages: [{ id: newId('msg'), author: 'system', text: 'A colleague will answer.', citations: [] }],
    ticket: { state: 'escalated', priority: 'normal', team, intents: [], memory: emptyTicketMemory },
    owner: { kind: 'team', team },
    handoff: {
      reason: 'customer_request',
      rules: [],
      summary: 'Wants a person.',
      wants: 'A person.',
      tried: [],
      facts: [],
      sentiment: 'neutral',
      priority: 'normal',
      team,
      nextAction: 'Answer.',
      language: 'en',
      writtenBy: 'template',
    },
  });
}

/** A commit that leaves a draft. */
export function aDraft(text = 'Draft of an answer.'): TurnCommit {
  return anAnswer({
    outcome: 'drafted',
    tier: 1,
    messages: [],
    draft: { id: newId('drf'), text, citations: [], findings: [], cards: [] },
    ticket: { state: 'awaiting_review', priority: 'normal', intents: [], memory: emptyTicketMemory },
  });
}

/** A commit that asks for a yes; expires in an hour. */
export function aRequest(kind: 'confirm' | 'approve'): { commit: TurnCommit; actionId: string } {
  const actionId = newId('act');
  const action: TurnCommit['actions'][number] = {
    id: actionId,
    kind,
    callId: 'call_1',
    tool: 'issue_refund',
    input: { order: '1042', amount: 24_000 },
    argumentsHash: 'hash',
    title: 'Refund $240.00 for order 1042',
    rule: 'refund-limit',
    reason: 'Above $200 a person approves.',
    expiresAt: new Date(Date.now() + 3_600_000),
  };
  return { commit: anAnswer({ actions: [action] }), actionId };
}

export function aModelCall(micros = 1_500): ModelCallRecord {
  return {
    id: newId('mdl'),
    role: 'answer',
    provider: 'test',
    model: 'test',
    usage: { inputTokens: 100, outputTokens: 20, cacheReadTokens: 5, cacheWriteTokens: 3, cacheWriteHourTokens: 1 },
    cost: { known: true, micros },
    latencyMs: 12.4,
    stop: 'end_turn',
    retries: [],
    at: new Date(),
  };
}

export function aToolCall(changes: Partial<ToolCallRecord> = {}): ToolCallRecord {
  return {
    callId: 'call_1',
    tool: 'issue_refund',
    input: { order: '1042' },
    verdict: { kind: 'allow', rule: 'refund-limit', reason: 'Below the limit.' },
    idempotencyKey: 'key_1',
    startedAt: new Date(),
    ...changes,
  };
}
