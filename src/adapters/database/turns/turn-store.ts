import type { TurnStore } from '#engine/ports/turn-store.ts';
import type { Database } from '../database.ts';
import { claimTurn, renewTurns } from './claim-turn.ts';
import { commitTurn } from './commit-turn.ts';
import { fileTicket } from './file-ticket.ts';
import { publishEvents, readJournal, readOutcome, recordSteps } from './journal.ts';
import { loadTurn } from './load-turn.ts';
import { leaveTurn } from './supersede-turn.ts';

/** The engine's store, on either database. */
export function createTurnStore(database: Database): TurnStore {
  const { kysely } = database;
  return {
    claim: (turnId, holder, leaseMs) => claimTurn(database, turnId, holder, leaseMs),
    renew: (claims, leaseMs) => renewTurns(database, claims, leaseMs),
    load: (claim) => loadTurn(kysely, claim),
    journal: (claim) => readJournal(kysely, claim),
    record: (claim, ...steps) => recordSteps(database, claim, steps),
    outcomeOf: (claim, call) => readOutcome(kysely, claim, call),
    publish: (claim, events) => publishEvents(database, claim, events),
    file: (claim, filing) => fileTicket(database, claim, filing),
    commit: (claim, commit) => commitTurn(database, claim, commit),
    leave: (claim) => leaveTurn(kysely, claim),
  };
}
