import type { StoredAuditEntry } from '#adapters/database/audit-log.ts';
import { redactData } from '#domain/redaction/redact.ts';
import type { AuditEntryView } from '#wire/console/desk-pages.ts';
import { pairsOf } from './console-tool-call.ts';

/** An entry of the audit log, with names in place of ids. */
export function presentAuditEntry(entry: StoredAuditEntry, names: ReadonlyMap<string, string>): AuditEntryView {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: { id: entry.actor, name: names.get(entry.actor) ?? entry.actor },
    action: entry.action,
    subject: names.get(entry.subject) ?? entry.subject,
    conversationId: entry.subject.startsWith('cnv_') ? entry.subject : undefined,
    details: pairsOf(entry.details),
  };
}

/** The entry as a line of an export, which leaves the house: without personal data. */
export function auditLine({ id, at, actor, action, subject, details }: StoredAuditEntry): string {
  return `${JSON.stringify({ id, at: at.toISOString(), actor, action, subject, details: redactData(details ?? {}) })}\n`;
}
