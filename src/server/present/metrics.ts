import type { TicketBehind } from '#adapters/database/measure/read-metrics.ts';
import type { MetricTickets, MetricView } from '#wire/console/metrics.ts';
import type { MetricReport } from '../measure/metrics-report.ts';

export function presentMetric({ definition, now, before, differs, series }: MetricReport): MetricView {
  const { id, name, unit, group, better, target } = definition;
  return { id, name, definition: definition.definition, unit, group, better, target, now, before, differs, series };
}

export function presentTicketBehind(ticket: TicketBehind): MetricTickets['tickets'][number] {
  return {
    number: ticket.number,
    conversationId: ticket.conversationId,
    openedAt: ticket.openedAt.toISOString(),
    intent: ticket.intent ?? undefined,
    channel: ticket.channel,
    outcome: outcomeOf(ticket),
    csat: ticket.csat ?? undefined,
    costUsd: ticket.costMicros / 1_000_000,
    preview: ticket.preview,
    hit: ticket.hit,
  };
}

function outcomeOf(ticket: TicketBehind): string {
  if (ticket.reopened) return 'Reopened';
  if (ticket.escalated) return ticket.resolution ? 'Escalated, resolved' : 'Escalated';
  switch (ticket.resolution) {
    case 'confirmed':
      return 'Confirmed';
    case 'settled':
      return 'Settled';
    case 'person':
      return 'Resolved by a person';
    default:
      return 'Open';
  }
}
