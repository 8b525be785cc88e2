import type { Citation } from '#domain/citation.ts';
import type { Owner } from '#domain/conversation.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { HandoffPackage, HandoffPromise } from '#domain/handoff.ts';
import type { MessageCard } from '#domain/message.ts';
import type { TicketState } from '#domain/ticket.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { Ids } from '#engine/ports/ids.ts';
import { type TurnClaim, type TurnCommit, TurnLost, type TurnStore } from '#engine/ports/turn-store.ts';
import type { TurnRunner } from '#server/turn-runner.ts';

/** One thing a scripted turn does. A promise in between holds it until the test lets go. */
export type Step =
  | { stream: string }
  | { event: DomainEvent }
  | { retract: string }
  | { wait: Promise<unknown> }
  | { end: Ending };

/** What the turn ends with. */
export interface Ending {
  ai?: string;
  system?: string;
  citations?: Citation[];
  card?: MessageCard;
  actions?: TurnCommit['actions'];
  draft?: string;
  owner?: Owner;
  state?: TicketState;
  /** What the customer was told with a hand-over. */
  promise?: HandoffPromise;
}

/** Says what a turn does, from what was asked. */
export type Script = (asked: { text: string; trigger: TurnTrigger; turnId: string }) => Iterable<Step>;

/** Works turns by a script, through the real store: claim, publish, commit, as the engine does. */
export function scriptedTurns(store: TurnStore, ids: Ids, script: { current: Script }): TurnRunner {
  const running = new Map<string, Promise<void>>();
  const start = (turnId: string) => {
    const work = workTurn(store, ids, script.current, turnId)
      .catch((fault) => {
        if (!(fault instanceof TurnLost)) throw fault;
      })
      .finally(() => running.delete(turnId));
    running.set(turnId, work);
  };
  const settle = async () => {
    await Promise.all(running.values());
  };
  return { start, settled: settle, close: settle };
}

async function workTurn(store: TurnStore, ids: Ids, script: Script, turnId: string): Promise<void> {
  const claim = await store.claim(turnId, 'test', 60_000);
  if (!claim) return;
  const snapshot = await store.load(claim);
  await store.publish(claim, [{ type: 'turn-started', turnId }]);
  const text = snapshot.unanswered.map((message) => message.text).join('\n');
  let index = 0;
  for (const step of script({ text, trigger: claim.trigger, turnId })) {
    if ('wait' in step) await step.wait;
    if ('event' in step) await store.publish(claim, [step.event]);
    if ('stream' in step) {
      await store.publish(claim, [{ type: 'reply-streamed', turnId, index: index++, text: step.stream }]);
    }
    if ('retract' in step) await store.publish(claim, [{ type: 'reply-retracted', turnId, reason: step.retract }]);
    if ('end' in step) await store.commit(claim, commitOf(step.end, claim, ids, snapshot.ticket.memory));
  }
}

function commitOf(ending: Ending, claim: TurnClaim, ids: Ids, memory: TurnCommit['ticket']['memory']): TurnCommit {
  const { owner = { kind: 'ai' as const }, citations = [] } = ending;
  const escalated = owner.kind !== 'ai';
  const messages: TurnCommit['messages'] = [];
  if (ending.ai) messages.push({ id: ids.next('msg'), author: 'ai', text: ending.ai, citations });
  if (ending.system || ending.card) {
    messages.push({
      id: ids.next('msg'),
      author: 'system',
      text: ending.system ?? '',
      citations: [],
      card: ending.card,
    });
  }
  return {
    outcome: escalated ? 'escalated' : ending.draft ? 'drafted' : 'replied',
    tier: escalated ? 2 : ending.draft ? 1 : 0,
    rules: [{ rule: 'test.rule', reason: 'SECRET-REASON' }],
    confidence: 0.9,
    deskVersion: 'test',
    messages,
    draft: ending.draft
      ? { id: ids.next('drf'), text: ending.draft, citations: [], findings: [], cards: [] }
      : undefined,
    actions: ending.actions ?? [],
    usedActionIds: [],
    declinedActionIds: [],
    handoff: ending.promise && owner.kind === 'team' ? handoffOf(owner.team, ending.promise) : undefined,
    ticket: {
      state: ending.state ?? (escalated ? 'escalated' : ending.draft ? 'awaiting_review' : 'awaiting_customer'),
      priority: 'normal',
      team: owner.kind === 'team' ? owner.team : undefined,
      intents: [],
      memory,
    },
    owner,
    language: 'en',
    modelCalls: [],
    toolCalls: [],
    findings: [],
    retrieved: [],
    events: [{ type: 'turn-ended', turnId: claim.turnId, outcome: 'replied', tier: 0 }],
  };
}

const handoffOf = (team: string, promise: HandoffPromise): HandoffPackage => ({
  reason: 'customer_request',
  rules: [],
  summary: 'They asked for a person.',
  wants: 'A person.',
  tried: [],
  facts: [],
  sentiment: 'neutral',
  priority: 'normal',
  team,
  promise,
  nextAction: 'Answer.',
  language: 'en',
  writtenBy: 'template',
});
