import { sql } from 'kysely';
import type { Queries } from '#adapters/database/database.ts';

export interface RetrievalFailures {
  /** Turns whose question wanted an article: small talk and what a tool answered aside. */
  searches: number;
  /** Of them, those that no article was likely to answer. */
  failures: number;
  /** 0 to 1; 0 without searches. */
  share: number;
}

/** Above this share something is wrong with the knowledge (product.md §4). */
export const failureLimit = 0.1;
/** With fewer searches a share says nothing. */
export const fewSearches = 20;

/** How often the help centre had no answer since a moment. */
export async function retrievalFailures(queries: Queries, since: Date): Promise<RetrievalFailures> {
  const { rows } = await sql<{ searches: number; failures: number }>`
    with asked as (
      -- A turn that searched again and found something did not fail.
      select e.payload ->> 'turnId' as turn_id, bool_or((e.payload ->> 'answerable')::boolean) as answered
      from events e
      where e.type = 'knowledge-searched' and e.at >= ${since} and e.payload ? 'answerable'
      group by 1
    )
    select count(*)::int as searches, count(*) filter (where not a.answered)::int as failures
    from asked a
    where not exists (
      select 1 from tool_calls c where c.turn_id = a.turn_id and c.outcome ->> 'status' = 'succeeded'
    )`.execute(queries);
  const { searches = 0, failures = 0 } = rows[0] ?? {};
  return { searches, failures, share: searches ? failures / searches : 0 };
}

/** Whether the share is worth a word: above the limit, over enough searches. */
export function isFailing({ searches, share }: RetrievalFailures): boolean {
  return searches >= fewSearches && share > failureLimit;
}
