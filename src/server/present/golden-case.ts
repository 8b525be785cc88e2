import { stringify } from 'yaml';
import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import type { Desk } from '#domain/desk.ts';
import { redact } from '#domain/redaction/redact.ts';
import type { TicketCase } from '#wire/console/eval-pages.ts';

/**
 * A conversation's newest ticket as a golden case: what the customer wrote and decided, without what
 * tells who they are, and what came of it. Whoever keeps it corrects what should have come of it.
 */
export function goldenCaseOf(story: ConversationStory, desk: Pick<Desk, 'demoCustomers'>): TicketCase | undefined {
  const ticket = story.tickets.at(-1);
  if (!ticket) return undefined;
  const turns = story.turns.filter((turn) => turn.ticket_id === ticket.id && turn.state === 'ended' && turn.outcome);
  const last = turns.findLast(({ outcome }) => outcome !== 'superseded');
  const steps = stepsOf(story, ticket.id);
  if (steps.length === 0) return undefined;
  const ran = story.toolCalls.filter(
    (call) =>
      turns.some(({ id }) => id === call.turn_id) &&
      (call.outcome as { status?: string } | null)?.status === 'succeeded',
  );
  const cited = story.messages
    .filter((message) => message.turn_id !== null && message.turn_id === last?.id)
    .flatMap((message) => message.citations as { articleId: string }[])
    .map(({ articleId }) => articleId);
  const rules = (last?.rules ?? []) as { escalation?: string }[];
  const known = story.conversation.assurance === 'verified';
  const demo = desk.demoCustomers?.find(
    ({ externalId, email }) => externalId === story.customer.external_id || (known && email === story.customer.email),
  );
  const id = `ticket-${ticket.number}`;
  const expect = {
    ...(last ? { outcome: last.outcome, tier: last.tier ?? undefined } : {}),
    ...list('intents', ticket.intents),
    ...list(
      'reasons',
      rules.flatMap(({ escalation }) => escalation ?? []),
    ),
    ...list('cites', cited),
    ...(ran.length > 0 ? { tools: { required: [...new Set(ran.map(({ tool }) => tool))] } } : {}),
    ...(story.conversation.language ? { language: story.conversation.language } : {}),
  };
  const one = {
    id,
    tags: ['from-ticket'],
    ...(demo ? { customer: demo.externalId } : {}),
    messages: steps,
    expect: JSON.parse(JSON.stringify(expect)) as unknown,
  };
  return { id, yaml: stringify([one], { lineWidth: 120 }) };
}

const list = (name: string, values: readonly string[]) => (values.length > 0 ? { [name]: [...new Set(values)] } : {});

/** Messages and decisions in the order they happened. */
function stepsOf(
  { messages, actions, customer }: ConversationStory,
  ticketId: string,
): (string | { decide: string })[] {
  const said = messages
    .filter((message) => message.ticket_id === ticketId && message.author_kind === 'customer')
    .map((message) => ({ at: message.created_at, step: nameless(message.body, customer.name) }));
  const decided = actions
    .filter((action) => action.ticket_id === ticketId && action.decided_at !== null)
    .flatMap((action) => {
      const yes = action.state === 'granted' || action.state === 'used';
      if (!yes && action.state !== 'denied') return [];
      const decide = action.kind === 'confirm' ? (yes ? 'confirm' : 'decline') : yes ? 'approve' : 'reject';
      return [{ at: action.decided_at as Date, step: { decide } }];
    });
  return [...said, ...decided].toSorted((a, b) => a.at.getTime() - b.at.getTime()).map(({ step }) => step);
}

/** Personal data goes as in logs; the name, which no pattern finds, is known here. */
function nameless(text: string, name: string | null): string {
  const parts = (name ?? '').split(/\s+/).filter((part) => part.length > 2);
  return parts.reduce((out, part) => out.replaceAll(part, '[name]'), redact(text));
}
