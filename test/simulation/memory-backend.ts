import { memoryTurnStore } from '#engine/testing/memory-turn-store.ts';
import type { Backend } from './backend.ts';

/** The conversation in memory: thousands of runs take seconds. */
export function memoryBackend(now: () => Date): Backend {
  const store = memoryTurnStore({ id: 'cus_1', name: 'Ana', assurance: 'verified' }, { now });
  return {
    store,
    async say(text) {
      store.say(text);
    },
    async takeOver() {
      store.takeOver('usr_1');
    },
    async handBack() {
      store.handBack();
    },
    async pendingActions() {
      return store.actions.filter(({ state }) => state === 'pending').map(({ id, kind }) => ({ id, kind }));
    },
    async decide({ id }, yes) {
      store.settle(id, yes ? 'granted' : 'denied');
    },
    async stopSending(stopped) {
      store.sendingStopped = stopped;
    },
    async lapse(process) {
      store.lapse(process);
    },
    async waiting() {
      return store.waiting();
    },
    async view() {
      const { owner } = store;
      const rows = [...store.ledger.values()];
      return {
        messages: store.messages.map((message) => ({
          author: message.author.kind,
          text: message.text,
          answered: store.answered.has(message.id),
          turnId: message.turnId,
        })),
        events: [...store.events],
        owner: { kind: owner.kind, id: owner.kind === 'team' ? owner.team : undefined },
        ticketState: store.ticket.state,
        turns: store.turns.map(({ id, ended, outcome }) => ({ id, ended, outcome })),
        actions: store.actions.map(({ tool, kind, state, input }) => ({ tool, kind, state, input })),
        filed: store.filed.map(({ filing: { key, title, team } }) => ({
          key,
          title,
          state: 'escalated',
          owner: `team:${team}`,
        })),
        ledger: rows.filter(({ stop }) => stop !== 'crashed').map(({ usage }) => usage.outputTokens),
        cutCalls: rows.filter(({ stop }) => stop === 'crashed').length,
      };
    },
  };
}
