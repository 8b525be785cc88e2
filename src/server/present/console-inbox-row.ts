import type { InboxListRow } from '#adapters/database/reads/inbox-list.ts';
import { instant, instantOrNone } from '#adapters/database/rows/instant.ts';
import { addOpenMinutes } from '#domain/business-time/business-time.ts';
import type { Desk } from '#domain/desk.ts';
import { handoffReasons } from '#domain/handoff.ts';
import { targetMinutes } from '#domain/handoff-routing/promised-minutes.ts';
import type { Priority } from '#domain/ticket.ts';
import type { AiState, InboxRow, OwnerView } from '#wire/console/inbox.ts';
import { visibleText } from './visible-text.ts';

/** A row of the inbox. */
export function presentInboxRow(row: InboxListRow, desk: Desk, now: Date): InboxRow {
  return {
    id: row.id,
    channel: row.channel as InboxRow['channel'],
    subject: row.subject ? oneLine(row.subject, 200) : undefined,
    preview:
      row.draft_body === null && row.preview_author === 'customer'
        ? oneLine(row.preview, 160)
        : withoutMarkup(row.draft_body ?? row.preview, 160),
    previewBy: row.draft_body === null ? (row.preview_author as InboxRow['previewBy']) : 'draft',
    customer: {
      id: row.customer_id,
      name: oneLine(row.customer_name || row.customer_email || 'Visitor', 120),
      email: row.customer_email ?? undefined,
      assurance: row.assurance as InboxRow['customer']['assurance'],
    },
    owner: ownerOf(row, desk),
    ticket: {
      id: row.ticket_id,
      number: row.ticket_number,
      state: row.ticket_state as InboxRow['ticket']['state'],
      priority: row.ticket_priority as InboxRow['ticket']['priority'],
      team: row.ticket_team ?? undefined,
      intents: row.ticket_intents,
      tier: row.ticket_tier ?? undefined,
    },
    ai: aiStateOf(row),
    // What the AI answers is not for anybody to read; what waits for a person is.
    unread: row.owner_kind === 'ai' && row.ticket_state !== 'escalated' ? 0 : row.unread,
    responseTime: responseTimeOf(row, desk, now),
    tags: row.tags,
    language: row.language ?? undefined,
    snoozedUntil: instantOrNone(row.snoozed_until)?.toISOString(),
    spam: row.spam,
    updatedAt: instant(row.last_message_at).toISOString(),
    views: row.views,
  };
}

function ownerOf(row: InboxListRow, desk: Desk): OwnerView {
  if (row.owner_kind === 'ai') return { kind: 'ai', name: desk.persona.name };
  const id = row.owner_id ?? '';
  if (row.owner_kind === 'human') return { kind: 'human', id, name: row.owner_name || 'Somebody' };
  return { kind: 'team', id, name: desk.teams.find((team) => team.id === id)?.name ?? id };
}

function aiStateOf(row: InboxListRow): AiState | undefined {
  if (row.draft_body !== null) return { kind: 'draft-ready' };
  if (row.approval_waits) return { kind: 'approval' };
  if (row.ticket_state === 'escalated') {
    return { kind: 'escalated', reason: handoffReasons.find((reason) => reason === row.escalation_reason) };
  }
  return row.owner_kind === 'ai' && row.turn_open ? { kind: 'handling' } : undefined;
}

/** At risk when less than this share of the promised time is left. */
const atRiskShare = 0.25;

/** How the wait for a person stands against the team's promise; nothing while the AI answers. */
function responseTimeOf(row: InboxListRow, desk: Desk, now: Date): InboxRow['responseTime'] {
  const since = instantOrNone(row.waiting_since);
  const waitsForPerson = row.owner_kind !== 'ai' || row.ticket_state === 'escalated';
  if (!since || !waitsForPerson || !row.views.includes('all')) return undefined;
  const teamId = row.owner_kind === 'team' ? row.owner_id : row.ticket_team;
  const team =
    desk.teams.find((one) => one.id === teamId) ?? desk.teams.find((one) => one.intents.length === 0) ?? desk.teams[0];
  if (!team) return undefined;
  const due = addOpenMinutes(team.hours ?? desk.hours, since, targetMinutes(team, row.ticket_priority as Priority));
  if (!due) return undefined;
  const left = due.getTime() - now.getTime();
  const state = left < 0 ? 'breached' : left < (due.getTime() - since.getTime()) * atRiskShare ? 'at-risk' : 'on-time';
  return { dueAt: due.toISOString(), state };
}

/** What the AI or a person wrote, without its Markdown: fit for a list. */
function withoutMarkup(text: string, most: number): string {
  // Tables lose their lines: cells stand one after the other.
  const flat = text.replace(/\|?[\s|]*:?-{3,}:?[-:\s|]*/g, ' ').replace(/\s*\|\s*/g, ' ');
  return oneLine(flat.replace(/\s*\[\d{1,3}\]/g, '').replace(/[*_`#>]+/g, ''), most);
}

/** Without line ends and invisible letters, cut short: fit for a list. */
export function oneLine(text: string, most: number): string {
  const plain = visibleText(text).replace(/\s+/g, ' ').trim();
  const letters = [...plain];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : plain;
}
