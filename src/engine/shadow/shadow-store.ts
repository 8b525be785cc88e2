import { ToolError } from '#domain/tool.ts';
import type { ModelCallRecord, TurnCommit, TurnSnapshot, TurnStore } from '../ports/turn-store.ts';

/** A store that a turn may work on and that keeps nothing but what the turn would have committed. */
export interface ShadowStore extends TurnStore {
  commits: TurnCommit[];
}

/**
 * Gives the turn its snapshot and takes its commit, and nothing reaches a customer or a ticket.
 * `keep` is told every model call as it was made: that money is spent.
 */
export function shadowStore(snapshot: TurnSnapshot, keep: (calls: ModelCallRecord[]) => Promise<void>): ShadowStore {
  const commits: TurnCommit[] = [];
  return {
    commits,
    claim: async () => null,
    renew: async (claims) => new Set(claims.map(({ turnId }) => turnId)),
    load: async () => structuredClone(snapshot),
    journal: async () => [],
    async record(_claim, ...steps) {
      const calls = steps.flatMap(({ modelCalls = [] }) => modelCalls);
      if (calls.length > 0) await keep(calls);
    },
    outcomeOf: async () => undefined,
    publish: async () => true,
    file: async () => {
      throw new ToolError('A shadow draft changes nothing.');
    },
    async commit(_claim, commit) {
      commits.push(commit);
      return { committed: true };
    },
    leave: async () => {},
  };
}
