import { fileURLToPath } from 'node:url';
import { createComprehension } from '#adapters/comprehension/comprehension.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import type { Desk } from '#domain/desk.ts';
import { needsHuman } from '#domain/policy/needs-human.ts';
import { updateMemory } from '#domain/policy/update-memory.ts';
import { emptyTicketMemory } from '#domain/ticket.ts';
import type { Comprehension } from '#engine/ports/comprehension.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import { type LocatedCase, readGolden } from '#evals/golden/read-golden.ts';
import type { BenchResult, Say } from '../figures.ts';

const acme = fileURLToPath(new URL('../../../desks/acme', import.meta.url));

/**
 * Which messages of the demo desk's golden set reach a person before anything answers, by the
 * product's own comprehension, ticket memory and gate: was each escalation needed, was each
 * needed one made.
 */
export async function escalation(embedder: Embedder, say: Say): Promise<BenchResult> {
  const { desk } = await loadDesk(acme);
  const cases = (await readGolden(acme)).cases.filter(
    ({ tags }) => tags.includes('escalation') && (tags.includes('needed') || tags.includes('not-needed')),
  );
  if (cases.length === 0) return { figures: [], notes: ['escalation was skipped: the demo desk has no such cases'] };
  say(`escalation: ${cases.length} cases; training on the demo desk`);
  const comprehension = await createComprehension({ intents: desk.intents, languages: desk.languages, embedder });
  const counts = { hit: 0, needless: 0, missed: 0 };
  const notes: string[] = [];
  for (const one of cases) {
    const needed = one.tags.includes('needed');
    const fired = await gate(one, desk, comprehension);
    if (needed && fired.length > 0) counts.hit += 1;
    if (needed && fired.length === 0) {
      counts.missed += 1;
      notes.push(`escalation missed: ${one.id}`);
    }
    if (!needed && fired.length > 0) {
      counts.needless += 1;
      notes.push(`escalation not needed: ${one.id} (${fired.join(', ')})`);
    }
  }
  const { hit, needless, missed } = counts;
  return {
    figures: [
      {
        name: 'escalation.golden.precision',
        value: hit / Math.max(1, hit + needless),
        unit: 'share',
        n: cases.length,
        goal: 0.95,
        floor: 0.85,
      },
      {
        name: 'escalation.golden.recall',
        value: hit / Math.max(1, hit + missed),
        unit: 'share',
        n: hit + missed,
        goal: 0.95,
        floor: 0.85,
      },
    ],
    notes,
  };
}

/** The rules that fire after the last message of a case. */
async function gate(one: LocatedCase, desk: Desk, comprehension: Comprehension): Promise<string[]> {
  let memory = emptyTicketMemory;
  let fired: string[] = [];
  const earlier: string[] = [];
  let language: string | undefined;
  for (const step of one.messages) {
    if (step.kind !== 'say') continue;
    const understanding = await comprehension.understand({ texts: [step.text], earlier: [...earlier], language });
    language = understanding.language;
    memory = updateMemory(memory, understanding);
    fired = needsHuman({
      understanding,
      intents: desk.intents,
      memory,
      thresholds: desk.thresholds,
      spent: { ticket: 0, day: 0 },
      ceilings: desk.ceilings,
    }).map(({ rule }) => rule);
    earlier.push(step.text);
  }
  return fired;
}
