import { sql } from 'kysely';
import type { Queries } from '../database.ts';
import type { Instant } from '../rows/instant.ts';

/** What came in by a channel since a moment. */
export interface ChannelUse {
  channel: string;
  conversations: number;
  last_at: Instant;
}

export async function readChannelUse(queries: Queries, since: Date): Promise<ChannelUse[]> {
  const { rows } = await sql<ChannelUse>`
    select channel, count(*)::int as conversations, max(last_message_at) as last_at
    from conversations where last_message_at >= ${since} and not spam group by channel`.execute(queries);
  return rows;
}
