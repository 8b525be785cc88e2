import type { Queries } from '#adapters/database/database.ts';
import { readShadowResults } from '#adapters/database/shadow/read-shadow.ts';
import type { Desk } from '#domain/desk.ts';
import { readinessOf } from '#domain/shadow/readiness.ts';
import type { IntentReadinessView } from '#wire/console/readiness.ts';

/** Evidence older than this is of another desk. */
export const readinessDays = 60;

const dayMs = 86_400_000;

export const readinessSince = (now: Date): Date => new Date(now.getTime() - readinessDays * dayMs);

/** How ready each intent is, by everything compared and decided lately; most tickets first. */
export async function readinessReport(queries: Queries, desk: Desk, now: Date): Promise<IntentReadinessView[]> {
  const results = await readShadowResults(queries, readinessSince(now));
  const { autonomy, intents } = desk;
  const of = new Map(intents.map((intent) => [intent.id, intent.title]));
  return readinessOf(results).map((one) => ({
    ...one,
    title: of.get(one.intent) ?? (one.intent === 'none' ? 'No intent of the desk' : one.intent),
    now: (Object.hasOwn(autonomy.intents, one.intent) ? autonomy.intents[one.intent] : undefined) ?? autonomy.default,
  }));
}
