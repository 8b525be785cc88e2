import type { z } from 'zod';
import { verifyAudit } from '#adapters/database/audit-log.ts';
import { type AuditFilter, readAuditNames, readAuditPage } from '#adapters/database/reads/audit-page.ts';
import { findAuditSubjects } from '#adapters/database/reads/audit-subjects.ts';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import { type AuditChain, type AuditPage, auditQuery } from '#wire/console/desk-pages.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { auditLine, presentAuditEntry } from '../../../present/audit-entry.ts';
import { type ConsoleRouter, queryOf } from '../console-router.ts';

/** Entries read at once while the log is written out. */
const exportBatch = 1_000;

/** Who did what: to look through, to check and to take along. */
export function auditRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /audit', async (c) => {
    const { limit, ...asked } = queryOf(c, auditQuery);
    const filter = await filterOf(context, asked);
    const [entries, names, known] = await Promise.all([
      readAuditPage(kysely, { ...filter, limit: limit + 1 }),
      readMemberNames(kysely),
      readAuditNames(kysely),
    ]);
    const shown = entries.slice(0, limit);
    const body: AuditPage = {
      entries: shown.map((entry) => presentAuditEntry(entry, names)),
      next: entries.length > limit ? shown.at(-1)?.id : undefined,
      actors: known.actors.map((id) => ({ id, name: names.get(id) ?? id })),
      actions: known.actions,
    };
    return c.json(body);
  });

  router.on('GET /audit/chain', async (c) => {
    const body: AuditChain = await verifyAudit(kysely);
    return c.json(body);
  });

  router.on('GET /audit/export', async (c) => {
    const asked = queryOf(c, auditQuery.omit({ limit: true, before: true }));
    await audit(context, c.get('actor'), 'audit-exported', 'audit', asked);
    const filter = await filterOf(context, asked);
    c.header('content-type', 'application/x-ndjson; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="audit.jsonl"');
    return c.body(linesOf(context, filter));
  });
}

type Asked = Omit<z.infer<typeof auditQuery>, 'limit'>;

/** What was asked for, with the ids that its subject stands for. */
async function filterOf(context: Context, { subject, ...filter }: Asked): Promise<Omit<AuditFilter, 'limit'>> {
  return { ...filter, subjects: subject ? await findAuditSubjects(context.database.kysely, subject) : undefined };
}

/** One JSON object a line, newest first, read in batches so that any length fits. */
function linesOf(context: Context, filter: Omit<AuditFilter, 'before' | 'limit'>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before: number | undefined;
  return new ReadableStream({
    async pull(controller) {
      const entries = await readAuditPage(context.database.kysely, { ...filter, before, limit: exportBatch });
      before = entries.at(-1)?.id;
      if (entries.length > 0) controller.enqueue(encoder.encode(entries.map(auditLine).join('')));
      if (entries.length < exportBatch) controller.close();
    },
  });
}
