import type { HandoffPackage } from '#domain/handoff.ts';
import { routeToTeam } from '#domain/handoff-routing/route-to-team.ts';
import { handoffLine } from './handoff/handoff-line.ts';
import { keptPromise, promiseTo } from './handoff/promise.ts';
import type { Ports } from './ports/ports.ts';
import type { TurnClaim } from './ports/turn-store.ts';

/**
 * The end of a turn that fails however often it is begun, before or after it was read: the honest
 * sentence and a person's queue. Rests on nothing but the claim, and leaves the rest of the ticket
 * as it is. Contract: rejects when the store cannot write; then the turn is tried again.
 */
export async function giveUp(claim: TurnClaim, ports: Ports, fault: unknown): Promise<void> {
  const { desk } = ports;
  const language = claim.language ?? desk.languages[0] ?? 'en';
  const why = fault instanceof Error ? fault.message : 'an unknown fault';
  const fired = {
    rule: 'turn.given-up',
    reason: `The turn failed ${claim.attempt + 1} times: ${why}`,
    escalation: 'tool_failure' as const,
  };
  const team = routeToTeam({ teams: desk.teams, intents: desk.intents, asked: [], reason: fired.escalation });
  const handoff: HandoffPackage = {
    reason: fired.escalation,
    rules: [fired],
    summary: 'The conversation could not be read by the agent. Nothing was answered.',
    wants: 'See the customer’s newest message.',
    tried: [],
    facts: [],
    sentiment: 'neutral',
    priority: 'normal',
    team: team ?? '',
    nextAction: 'Read the conversation and answer.',
    language,
    writtenBy: 'template',
  };
  const told = { handoff, language, now: ports.clock.now(), snapshot: { customer: {} } };
  const promise = await promiseTo(told, ports);
  const { turnId } = claim;
  await ports.store.commit(claim, {
    outcome: 'escalated',
    tier: 2,
    rules: [fired],
    confidence: 0,
    deskVersion: desk.version,
    messages: [handoffLine(told, ports, promise, false)],
    actions: [],
    usedActionIds: [],
    declinedActionIds: [],
    handoff: { ...handoff, promise: keptPromise(promise.expected) },
    ticket: { state: 'escalated', priority: 'normal', team },
    language,
    owner: team ? { kind: 'team', team } : { kind: 'ai' },
    modelCalls: [],
    toolCalls: [],
    findings: [],
    retrieved: [],
    // An earlier attempt may have streamed; with nothing on screen this takes nothing back.
    events: [{ type: 'reply-retracted', turnId, reason: 'A colleague will answer instead.' }],
  });
}
