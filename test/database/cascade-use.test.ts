import { expect, test } from 'vitest';
import { readCascadeUse } from '#adapters/database/reads/cascade-use.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import type { Cascade } from '#domain/understanding.ts';
import { understandingOf } from '#engine/testing/engine-kit.ts';
import { onBoth } from './on-both.ts';
import { anAnswer, aTurn, someone } from './stories.ts';

onBoth('what asking the small model came to', (bench) => {
  const local = { intent: 'order_status', confidence: 0.6 };
  const turn = async (cascade?: Cascade) => {
    const { claim } = await aTurn(bench.database, { customer: someone(), text: 'Where is it?' });
    const understanding = { ...understandingOf(), ...(cascade ? { cascade } : {}) };
    await createTurnStore(bench.database).commit(claim, anAnswer({ understanding }));
  };

  test('counts who was asked about, what changed, and who got the message because of it', async () => {
    const since = new Date(Date.now() - 60_000);
    const before = await readCascadeUse(bench.database.kysely, since);
    await turn();
    await turn({ outcome: 'agreed', changed: [], local });
    await turn({ outcome: 'failed', changed: [], local });
    await turn({ outcome: 'changed', changed: ['intents'], local });
    await turn({ outcome: 'changed', changed: ['signals'], goesTo: 'person', local });
    await turn({ outcome: 'changed', changed: ['signals'], goesTo: 'agent', local });
    const after = await readCascadeUse(bench.database.kysely, since);
    const counts = { read: 6, asked: 5, changed: 3, toPerson: 1, toAgent: 1, failed: 1, costMicros: 0 };
    for (const [name, count] of Object.entries(counts))
      expect(after[name as keyof typeof counts] - before[name as keyof typeof counts], name).toBe(count);
  });
});
