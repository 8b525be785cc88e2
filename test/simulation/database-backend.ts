import type { Database } from '#adapters/database/database.ts';
import { decideAction } from '#adapters/database/decide-action.ts';
import { readEvents } from '#adapters/database/events.ts';
import { receive } from '#adapters/database/intake.ts';
import { newId } from '#adapters/database/new-id.ts';
import { handBack, takeOver } from '#adapters/database/ownership.ts';
import { setSendingStopped } from '#adapters/database/settings.ts';
import { releaseTurns } from '#adapters/database/turns/next-turns.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import type { Backend } from './backend.ts';

/** A conversation of its own in a real database, through the functions that routes call. */
export async function databaseBackend(database: Database, now: () => Date): Promise<Backend> {
  const { kysely } = database;
  // Processes of other conversations in the same database have the same names.
  const conversation = newId('cnv');
  const store = createTurnStore(database);
  const holder = (process: string) => `${conversation}:${process}`;
  let conversationId: string | undefined;
  const known = (): string => {
    if (!conversationId) throw new Error('Nothing was said yet.');
    return conversationId;
  };
  const all = <Table extends 'turns' | 'actions'>(table: Table) =>
    kysely
      .selectFrom(table as 'turns')
      .selectAll()
      .where('conversation_id', '=', known())
      .orderBy('created_at')
      .orderBy('id');
  return {
    store: { ...store, claim: (turnId, process, leaseMs) => store.claim(turnId, holder(process), leaseMs * 1_000) },
    async say(text) {
      const customer = { assurance: 'verified' as const, email: `${conversation}@example.com`, name: 'Ana' };
      const received = await receive(
        database,
        conversationId ? { channel: 'chat', conversationId, text } : { channel: 'chat', customer, text },
      );
      conversationId = received.conversationId;
    },
    takeOver: () => takeOver(database, { conversationId: known(), userId: 'usr_1' }),
    async handBack() {
      await handBack(database, { conversationId: known() });
    },
    async pendingActions() {
      const rows = await kysely
        .selectFrom('actions')
        .select(['id', 'kind'])
        .where('conversation_id', '=', known())
        .where('state', '=', 'pending')
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, kind }) => ({ id, kind: kind as 'confirm' | 'approve' }));
    },
    async decide({ id, kind }, yes) {
      const decision = yes ? 'granted' : 'denied';
      await decideAction(database, { actionId: id, kind, decision, decidedBy: 'usr_1', now: now() });
    },
    stopSending: (stopped) => setSendingStopped(kysely, stopped),
    async lapse(process) {
      await releaseTurns(kysely, holder(process));
    },
    async waiting() {
      const rows = await all('turns').execute();
      const lapsed = (lease: unknown) => lease !== null && new Date(lease as Date).getTime() < Date.now();
      return rows
        .filter(({ state, lease_until }) => state === 'queued' || (state === 'running' && lapsed(lease_until)))
        .map(({ id }) => id);
    },
    async view() {
      const [row, messages, turns, actions, ledger, events, filed] = await Promise.all([
        kysely.selectFrom('conversations').selectAll().where('id', '=', known()).executeTakeFirstOrThrow(),
        kysely.selectFrom('messages').selectAll().where('conversation_id', '=', known()).orderBy('seq').execute(),
        all('turns').execute(),
        kysely
          .selectFrom('actions')
          .select(['tool', 'kind', 'state', 'input'])
          .where('conversation_id', '=', known())
          .orderBy('created_at')
          .orderBy('id')
          .execute(),
        kysely
          .selectFrom('model_calls')
          .innerJoin('turns', 'turns.id', 'model_calls.turn_id')
          .select(['model_calls.output_tokens', 'model_calls.stop'])
          .where('turns.conversation_id', '=', known())
          .execute(),
        readEvents(kysely, known(), 0),
        kysely
          .selectFrom('tickets')
          .innerJoin('tickets as origin', 'origin.id', 'tickets.filed_from')
          .innerJoin('conversations', 'conversations.id', 'tickets.conversation_id')
          .select(['tickets.filing_key', 'conversations.subject', 'tickets.state', 'owner_kind', 'owner_id'])
          .where('origin.conversation_id', '=', known())
          .execute(),
      ]);
      return {
        messages: messages.map((message) => ({
          author: message.author_kind,
          text: message.body,
          answered: message.answered_by !== null,
          turnId: message.turn_id ?? undefined,
        })),
        events: events.map(({ event }) => event),
        owner: { kind: row.owner_kind, id: row.owner_id ?? undefined },
        ticketState: row.ticket_state,
        turns: turns.map(({ id, state, outcome }) => ({ id, ended: state === 'ended', outcome: outcome ?? undefined })),
        actions,
        filed: filed.map(({ filing_key, subject, state, owner_kind, owner_id }) => ({
          key: filing_key ?? '',
          title: subject ?? '',
          state,
          owner: `${owner_kind}:${owner_id}`,
        })),
        ledger: ledger.filter(({ stop }) => stop !== 'crashed').map(({ output_tokens }) => output_tokens),
        cutCalls: ledger.filter(({ stop }) => stop === 'crashed').length,
      };
    },
  };
}
