import type { Desk } from '#domain/desk.ts';
import type { DomainEvent, StoredEvent } from '#domain/events.ts';
import type { TicketState } from '#domain/ticket.ts';
import type { EventView } from '#wire/console/thread.ts';
import { stateWords } from '#wire/console/words.ts';
import { visibleText } from './visible-text.ts';

/** What the lines need to know beside the events. */
export interface EventFacts {
  desk: Desk;
  /** Names of members by their id. */
  names: ReadonlyMap<string, string>;
  actions: readonly { id: string; title: string; decided_by: string | null; decision_reason: string | null }[];
}

type Line = Pick<EventView, 'text' | 'tone' | 'link'>;

/** Types that get a line in the thread; everything else is told by messages, cards and tool calls. */
export const eventsShown = [
  'owner-changed',
  'ticket-changed',
  'draft-decided',
  'action-decided',
  'feedback-given',
  'conversation-marked',
  'ticket-filed',
] as const satisfies DomainEvent['type'][];

/** A thin line that says what happened; nothing for what is told otherwise. */
export function presentEvent(stored: StoredEvent, facts: EventFacts): EventView | undefined {
  const line = lineOf(stored, facts);
  return line && { type: 'event', id: `evt_${stored.id}`, at: stored.at.toISOString(), ...line };
}

function lineOf({ event, conversationId }: StoredEvent, facts: EventFacts): Line | undefined {
  const name = (userId: string) => facts.names.get(userId) ?? 'Somebody';
  switch (event.type) {
    case 'owner-changed':
      return { text: ownerText(event.owner, facts), tone: 'neutral' };
    case 'ticket-changed':
      return ticketLine(event.state);
    case 'draft-decided':
      return draftLine(event.decision, name(event.userId));
    case 'action-decided':
      return actionLine(event, facts);
    case 'feedback-given':
      return feedbackLine(event.kind, event.value);
    case 'conversation-marked':
      return event.mark === 'tagged' ? undefined : { text: marks[event.mark], tone: 'neutral' };
    case 'ticket-filed':
      return filedLine(event, conversationId, facts);
    default:
      return undefined;
  }
}

const marks = { spam: 'Marked as spam', 'not-spam': 'Not spam after all', snoozed: 'Snoozed', awake: 'Woken up' };

function ownerText(owner: string, { desk, names }: EventFacts): string {
  const [kind, id = ''] = owner.split(':');
  if (kind === 'human') return `${names.get(id) ?? 'Somebody'} took it over`;
  if (kind === 'team') return `Handed to ${desk.teams.find((team) => team.id === id)?.name ?? id}`;
  return `Handed back to ${desk.persona.name}`;
}

/** Said by the cards and messages beside it, or said again and again. */
const told = new Set(['open', 'awaiting_review', 'awaiting_customer', 'awaiting_csat']);

function ticketLine(state: string): Line | undefined {
  if (told.has(state)) return undefined;
  const text = Object.hasOwn(stateWords, state) ? stateWords[state as TicketState] : state;
  return { text, tone: state === 'resolved' ? 'good' : state === 'escalated' ? 'attention' : 'neutral' };
}

/** Told on both sides, each with the way to the other. */
function filedLine(
  { title, ticket, from }: Extract<DomainEvent, { type: 'ticket-filed' }>,
  conversationId: string,
  { desk }: EventFacts,
): Line {
  const { name } = desk.persona;
  const arrived = ticket.conversationId === conversationId;
  const other = arrived ? from : ticket;
  return {
    text: arrived ? `${name} filed this beside another conversation` : `${name} filed a ticket: ${visibleText(title)}`,
    tone: 'neutral',
    link: { conversationId: other.conversationId, label: `#${other.number}` },
  };
}

function draftLine(decision: string, name: string): Line | undefined {
  switch (decision) {
    case 'send':
      return { text: `${name} sent the draft`, tone: 'neutral' };
    case 'edit':
      return { text: `${name} changed the draft and sent it`, tone: 'neutral' };
    case 'reject':
      return { text: `${name} rejected the draft`, tone: 'attention' };
    case 'regenerate':
      return { text: `${name} asked for another draft`, tone: 'neutral' };
    default:
      return { text: 'A draft was set aside: something newer came', tone: 'neutral' };
  }
}

function actionLine(event: Extract<DomainEvent, { type: 'action-decided' }>, facts: EventFacts): Line | undefined {
  const action = facts.actions.find((one) => one.id === event.actionId);
  if (!action) return undefined;
  const who =
    action.decided_by === 'customer'
      ? 'The customer'
      : action.decided_by
        ? (facts.names.get(action.decided_by) ?? 'Somebody')
        : undefined;
  if (event.decision === 'granted') return { text: `${who ?? 'Somebody'} approved: ${action.title}`, tone: 'good' };
  if (event.decision === 'denied') {
    const why = action.decision_reason ? ` (${action.decision_reason})` : '';
    return { text: `${who ?? 'Somebody'} said no: ${action.title}${why}`, tone: 'attention' };
  }
  return { text: `Nobody decided in time: ${action.title}`, tone: 'attention' };
}

function feedbackLine(kind: string, value: string): Line | undefined {
  if (kind === 'csat')
    return { text: `The customer rated it ${value} of 5`, tone: Number(value) >= 4 ? 'good' : 'attention' };
  if (kind === 'review')
    return {
      text: value === 'accurate' ? 'Reviewed: accurate' : 'Reviewed: not accurate',
      tone: value === 'accurate' ? 'good' : 'attention',
    };
  return undefined;
}
