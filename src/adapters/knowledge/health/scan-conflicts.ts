import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '#adapters/database/database.ts';
import { findConflicts, readStatements, type Statement } from '#domain/knowledge/find-conflicts.ts';
import { baseLanguage } from '../tokenize.ts';

/** Articles read at once. */
const batch = 100;
/** More pairs than these are one template repeated, not disagreements somebody could settle. */
const mostKept = 200;

/**
 * Looks for articles that contradict each other, and keeps what it found: new pairs come, pairs
 * whose sentences were rewritten go, settled ones stay settled. Returns how many are open.
 */
export async function scanConflicts(database: Database): Promise<number> {
  const groups = new Map<string, Statement[]>();
  let after = '';
  for (;;) {
    const rows = await database.kysely
      .selectFrom('articles')
      .select(['id', 'title', 'body', 'language', 'audience'])
      .where('retired_at', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute();
    if (rows.length === 0) break;
    after = rows.at(-1)?.id ?? after;
    for (const row of rows) {
      // What the team reads may differ from what customers do: internal articles are compared apart.
      const key = `${baseLanguage(row.language)} ${row.audience === 'internal'}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(...readStatements(row.id, row.body));
    }
    await setImmediate();
  }
  const found = [...groups.values()].flatMap(findConflicts).slice(0, mostKept);
  const rows = found.map(({ left, right }) => {
    const [first, second] = left.articleId < right.articleId ? [left, right] : [right, left];
    const parts = [first.articleId, second.articleId, first.text, second.text];
    return {
      id: createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24),
      left_article: first.articleId,
      right_article: second.articleId,
      left_text: first.text,
      right_text: second.text,
    };
  });
  await database.transaction(async (tx) => {
    const ids = rows.map(({ id }) => id);
    await tx
      .deleteFrom('article_conflicts')
      .where('settled_at', 'is', null)
      .where((eb) => eb.not(eb('id', '=', eb.fn.any(eb.val(ids)))))
      .execute();
    if (rows.length)
      await tx
        .insertInto('article_conflicts')
        .values(rows)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
  });
  return rows.length;
}
