import { inLanguage } from '#domain/localized.ts';
import type { MessageCard } from '#domain/message.ts';
import { toneOf } from '#domain/tone.ts';
import { confidenceOf } from '../confidence-of.ts';
import { handoffLine } from '../handoff/handoff-line.ts';
import { keptPromise, promiseTo } from '../handoff/promise.ts';
import type { Ports } from '../ports/ports.ts';
import type { TurnCommit } from '../ports/turn-store.ts';
import { sendsPart } from '../sends-part.ts';
import { ticketAfter } from '../ticket-after.ts';
import { carriedCalls } from '../tools/carried-call.ts';
import { filedNumbers } from '../tools/filed-tickets.ts';
import type { Turn } from '../turn.ts';

type OutgoingMessage = TurnCommit['messages'][number];

/** Puts together everything the turn ends with. What goes to the customer beside the draft is written by code. */
export async function compose(turn: Turn, ports: Ports): Promise<Turn> {
  const { decision } = turn;
  if (!decision) throw new Error('compose runs after decide');
  const outcome = decision.tier >= 2 ? 'escalated' : decision.tier === 1 ? 'drafted' : 'replied';
  const messages: OutgoingMessage[] = [];
  const promise = outcome === 'escalated' ? await promiseTo(turn, ports) : undefined;
  if (promise) {
    const part = partOfAnswer(turn, ports);
    messages.push(...part, handoffLine(turn, ports, promise, part.length > 0));
  }
  if (outcome === 'replied') messages.push(...reply(turn, ports));
  messages.push(...filedLines(turn, ports, messages));
  const approvals = turn.requestedActions.filter((action) => action.kind === 'approve');
  if (outcome === 'drafted' && approvals.length > 0) messages.push(waitsForColleague(turn, ports));
  const asDraft = outcome === 'drafted' && approvals.length === 0 && turn.draft;
  const replacedActionIds = outcome === 'replied' ? askedAnew(turn) : [];
  const commit: TurnCommit = {
    outcome,
    tier: decision.tier,
    rules: decision.rules,
    grounding: turn.report?.grounding,
    confidence: confidenceOf(turn),
    understanding: turn.understanding,
    deskVersion: ports.desk.version,
    messages,
    draft: asDraft
      ? {
          id: ports.ids.next('drf'),
          text: asDraft.text,
          citations: asDraft.citations,
          findings: turn.report?.findings ?? [],
          cards: cardLines(turn, ports),
        }
      : undefined,
    // A card that goes out with nothing cannot be answered.
    actions: turn.requestedActions
      .filter(({ id }) => !turn.snapshot.pendingActions.some((waits) => waits.id === id))
      .filter(({ kind }) => kind === 'approve' || outcome === 'replied' || asDraft),
    usedActionIds: turn.usedActionIds,
    declinedActionIds: turn.declinedActionIds,
    replacedActionIds,
    handoff: turn.handoff && promise ? { ...turn.handoff, promise: keptPromise(promise.expected) } : turn.handoff,
    ticket: ticketAfter(turn, outcome),
    owner: ownerAfter(turn, outcome),
    place: promise && { waiting: promise.waiting },
    language: turn.language,
    customer: learntOf(turn),
    modelCalls: turn.modelCalls,
    toolCalls: turn.toolCalls.filter((call) => !call.carriedFrom),
    findings: turn.report?.findings ?? [],
    retrieved: [...turn.shown.values()].map((p) => ({
      passageId: p.id,
      title: p.articleTitle,
      score: p.score,
      relevance: p.relevance,
    })),
    events: [
      ...turn.events,
      ...replacedActionIds.map((actionId) => ({
        type: 'action-decided' as const,
        actionId,
        decision: 'expired' as const,
      })),
      ...turn.modelCalls.map((call) => ({
        type: 'model-called' as const,
        turnId: turn.claim.turnId,
        role: call.role,
        model: call.model,
      })),
    ],
  };
  return { ...turn, commit };
}

/** Cards that still wait and ask for what a new one asks for too. */
function askedAnew({ snapshot, requestedActions, usedActionIds, declinedActionIds }: Turn): string[] {
  const cards = requestedActions.filter(({ kind }) => kind === 'confirm');
  return snapshot.pendingActions
    .filter(({ id }) => !usedActionIds.includes(id) && !declinedActionIds.includes(id))
    .filter(
      ({ kind, argumentsHash }) => kind === 'confirm' && cards.some((card) => card.argumentsHash === argumentsHash),
    )
    .map(({ id }) => id);
}

function ownerAfter({ seat, handoff }: Turn, outcome: TurnCommit['outcome']): TurnCommit['owner'] {
  if (outcome !== 'escalated') return { kind: 'ai' };
  if (seat) return { kind: 'human', userId: seat.userId };
  return handoff?.team ? { kind: 'team', team: handoff.team } : { kind: 'ai' };
}

/** The language and tone to keep on the customer's record, when they are other than it says. */
function learntOf({ snapshot, language, understanding }: Turn): TurnCommit['customer'] {
  const { customer, messages } = snapshot;
  const texts = messages.filter(({ author }) => author.kind === 'customer').map(({ text }) => text);
  const base = (tag: string | undefined) => tag?.split('-')[0];
  const locale = understanding && base(customer.locale) !== base(language) ? language : undefined;
  const heard = toneOf(texts);
  const tone = heard === customer.tone ? undefined : heard;
  return locale || tone ? { ...(locale ? { locale } : {}), ...(tone ? { tone } : {}) } : undefined;
}

function reply(turn: Turn, ports: Ports): OutgoingMessage[] {
  const { desk } = ports;
  const messages: OutgoingMessage[] = [];
  if (turn.draft) {
    const text =
      turn.degraded && ports.fallbackModel !== ports.model
        ? `${inLanguage(desk.templates.degraded, turn.language)}\n\n${turn.draft.text}`
        : turn.draft.text;
    messages.push({ id: ports.ids.next('msg'), author: 'ai', text, citations: turn.draft.citations });
  }
  for (const line of cardLines(turn, ports)) {
    messages.push({ id: ports.ids.next('msg'), author: 'system', citations: [], ...line });
  }
  return messages;
}

function cardLines(turn: Turn, { desk }: Ports): { text: string; card: MessageCard }[] {
  return cardsOf(turn).map((card) => {
    const template = card.kind === 'verify' ? desk.templates.verify : desk.templates.confirm;
    const action = card.kind === 'confirm' ? card.title : '';
    return { text: inLanguage(template, turn.language).replace('{action}', () => action), card };
  });
}

/** Cards are made here, by code, from what policy asked for; a model cannot make one. */
function cardsOf(turn: Turn): MessageCard[] {
  const cards: MessageCard[] = turn.requestedActions
    .filter((action) => action.kind === 'confirm')
    .map((action) => ({
      kind: 'confirm',
      actionId: action.id,
      title: action.title,
      details: '',
      expiresAt: action.expiresAt,
    }));
  if (turn.needsVerification) {
    cards.push({
      kind: 'verify',
      maskedEmail: maskEmail(turn.snapshot.customer.email),
      reason: turn.needsVerification,
    });
  }
  return cards;
}

/** A customer hears the number of each ticket that was filed for them, whether a model says it, or a draft waits. */
function filedLines(turn: Turn, { desk, ids }: Ports, said: readonly OutgoingMessage[]): OutgoingMessage[] {
  const text = said.map((message) => message.text).join('\n');
  return filedNumbers([...carriedCalls(turn), ...turn.toolCalls])
    .filter((number) => !new RegExp(`(?:#|ticket|チケット)\\D{0,9}${number}(?!\\d)`, 'i').test(text))
    .map((number) => ({
      id: ids.next('msg'),
      author: 'system',
      text: inLanguage(desk.templates.filedNumber, turn.language).replace('{number}', String(number)),
      citations: [],
    }));
}

/** What was answered or found goes out before a person goes on, when nothing speaks against it. */
function partOfAnswer(turn: Turn, ports: Ports): OutgoingMessage[] {
  if (!turn.draft || !sendsPart(turn)) return [];
  return [{ id: ports.ids.next('msg'), author: 'ai', text: turn.draft.text, citations: turn.draft.citations }];
}

function waitsForColleague(turn: Turn, ports: Ports): OutgoingMessage {
  const titles = turn.requestedActions.filter((action) => action.kind === 'approve').map((action) => action.title);
  const line = inLanguage(ports.desk.templates.approval, turn.language).replace('{action}', titles.join('; '));
  return { id: ports.ids.next('msg'), author: 'system', text: line, citations: [] };
}

function maskEmail(email: string | undefined): string | undefined {
  const [name, host] = email?.split('@') ?? [];
  return name && host ? `${name.slice(0, 1)}•••@${host}` : undefined;
}
