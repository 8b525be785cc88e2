import type { CustomerFacts } from '#adapters/database/reads/customer-panel.ts';
import { instant } from '#adapters/database/rows/instant.ts';
import type { Desk } from '#domain/desk.ts';
import type { ToolOutcome } from '#domain/tool.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { CustomerPanel } from '#wire/console/thread.ts';
import { oneLine } from './console-inbox-row.ts';
import { pairsOf } from './console-tool-call.ts';
import { intentTitle } from './console-turn.ts';
import { forReading } from './for-reading.ts';

/** Everything the panel beside a thread shows. */
export function presentCustomer(facts: CustomerFacts, desk: Desk): CustomerPanel {
  const { customer, conversation, ticket, cost } = facts;
  const confidences = new Map(
    ((facts.understanding as Understanding | null)?.intents ?? []).map(({ intent, confidence }) => [
      intent,
      confidence,
    ]),
  );
  return {
    customer: {
      id: customer.id,
      name: oneLine(customer.name || customer.email || 'Visitor', 120),
      email: customer.email ?? undefined,
      assurance: conversation.assurance as CustomerPanel['customer']['assurance'],
      externalId: customer.external_id ?? undefined,
      locale: customer.locale ?? undefined,
      since: customer.created_at.toISOString(),
    },
    facts: facts.calls.flatMap((call) => {
      const outcome = call.outcome as ToolOutcome | null;
      const values = outcome?.status === 'succeeded' ? pairsOf(forReading(outcome.result), 12) : [];
      return values.length > 0 ? [{ tool: call.tool, at: call.started_at.toISOString(), values }] : [];
    }),
    previous: facts.previous.map((one) => ({
      conversationId: one.conversation_id,
      ticketNumber: one.number,
      subject: oneLine(one.subject || one.first_words || 'Without words', 120),
      state: one.state as CustomerPanel['previous'][number]['state'],
      channel: one.channel as CustomerPanel['previous'][number]['channel'],
      at: instant(one.opened_at).toISOString(),
    })),
    ticket: {
      costMicros: cost.micros ?? (cost.calls === 0 ? 0 : undefined),
      modelCalls: cost.calls,
      models: cost.models,
      intents: ticket.intents.map((id) => ({ id, title: intentTitle(desk, id), confidence: confidences.get(id) })),
      language: conversation.language ?? undefined,
      csat: facts.csat ?? undefined,
    },
    attributes: pairsOf(conversation.attributes),
  };
}
