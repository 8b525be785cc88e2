import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openEmbedded } from '#adapters/database/embedded/open-embedded.ts';
import { withSchema } from '#adapters/database/open-database.ts';
import { createApp } from '#server/app.ts';
import type { Config } from '#server/config/config.ts';
import type { Context } from '#server/context.ts';
import { createContext } from '#server/create-context.ts';
import type { ConversationView } from '#wire/api/conversation.ts';
import type { TicketScript } from './scripts.ts';
import type { SpentCall } from './spent-call.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const apiKey = 'a-key-for-this-bench';
/**
 * Eight turns must be answered to be compared: the defaults hand the eighth to a person, and a
 * customer with eight questions is sooner or later taken for one who asks the same again.
 */
const limits = { customerTurnLimit: 9, rephraseLimit: 9, failedAnswerLimit: 9 };
const settleMs = 50;
const longestSettleMs = 5_000;
/** Until a ticket has more customer turns, nothing is summarised. */
const verbatimTurns = 3;

/** The whole program on the demo desk, with the fake Claude for a model and a database in memory. */
export async function openProgram(claudeUrl: string): Promise<Context> {
  const config: Config = {
    host: 'localhost',
    port: 0,
    publicUrl: 'http://localhost',
    dataDir: await mkdtemp(path.join(tmpdir(), 'handrail-bench-')),
    deskDir: path.join(root, 'desks', 'acme'),
    database: 'embedded',
    model: 'claude',
    anthropicBaseUrl: claudeUrl,
    logLevel: 'error',
    privateHosts: [],
    embeddings: { kind: 'embedded' },
    trustedProxies: 0,
    privateWebhooks: false,
    mailFrom: 'support@localhost',
  };
  const database = await withSchema(await openEmbedded({}));
  const context = await createContext(config, { apiKey, anthropicApiKey: 'sk-bench' }, { database });
  Object.assign(context.desk.thresholds, limits);
  return context;
}

export interface TicketRun {
  calls: SpentCall[];
  /** Turns that ended with an answer to the customer. */
  answered: number;
  /** How each turn ended, for the notes. */
  outcomes: string[];
}

/** Works a scripted ticket, turn by turn, and reads what it cost from the ledger. */
export async function runScript(context: Context, script: TicketScript): Promise<TicketRun> {
  const app = createApp(context);
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const post = async (pathname: string, body: unknown) =>
    (await (await app.request(pathname, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as {
      conversationId: string;
    };
  const customer = { email: script.email, verified: true };
  const [first, ...more] = script.says;
  const { conversationId } = await post('/api/v1/conversations', { customer, message: { text: first } });
  const read = async () =>
    (await (
      await app.request(`/api/v1/conversations/${conversationId}?wait=60`, { headers })
    ).json()) as ConversationView;
  let view = await read();
  await settled(context);
  for (const text of more) {
    await post(`/api/v1/conversations/${conversationId}/messages`, { text });
    view = await read();
    await settled(context);
  }
  const outcomes = view.turns.map((turn) =>
    turn.outcome === 'replied' ? 'replied' : `${turn.outcome} (${turn.reasons[0]?.reason ?? 'no reason'})`,
  );
  return {
    calls: await ledgerOf(context, conversationId),
    answered: outcomes.filter((outcome) => outcome === 'replied').length,
    outcomes,
  };
}

/** Waits until the jobs that follow a turn are done: a summary must stand before the next question. */
async function settled(context: Context): Promise<void> {
  for (let waited = 0; waited < longestSettleMs; waited += settleMs) {
    const { rows } = await sql<{ ready: boolean }>`
      select (select count(*) from pgboss.job where name = 'ticket-summarise' and state in ('completed', 'failed'))
        >= (
          select count(*) from turns u where u.outcome = 'replied' and ${sql.lit(verbatimTurns)} < (
            select count(*) from messages m
            where m.ticket_id = u.ticket_id and m.author_kind = 'customer' and m.created_at <= u.ended_at
          )
        ) as ready`.execute(context.database.kysely);
    if (rows[0]?.ready) return;
    await wait(settleMs);
  }
}

async function ledgerOf(context: Context, conversationId: string): Promise<SpentCall[]> {
  const rows = await context.database.kysely
    .selectFrom('model_calls')
    .innerJoin('tickets', 'tickets.id', 'model_calls.ticket_id')
    .selectAll('model_calls')
    .where('tickets.conversation_id', '=', conversationId)
    .execute();
  return rows.map((row) => ({
    role: row.role,
    model: row.model,
    usage: {
      inputTokens: row.input_tokens,
      outputTokens: row.output_tokens,
      cacheReadTokens: row.cache_read_tokens,
      cacheWriteTokens: row.cache_write_tokens,
      cacheWriteHourTokens: row.cache_write_hour_tokens,
    },
  }));
}
