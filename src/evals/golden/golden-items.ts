import { gradeCase } from '../grade/grade-case.ts';
import { playCase } from '../play/play-case.ts';
import type { Trial } from '../play/trial.ts';
import type { EvalItem } from '../run/eval-item.ts';
import type { LocatedCase } from './read-golden.ts';

/** The golden set as items of a run. `now` is the time at which every case happens. */
export function goldenItems(cases: readonly LocatedCase[], trial: Trial, now: Date): EvalItem[] {
  return cases.map((one) => ({
    id: one.id,
    tags: one.tags,
    group: one.expect.intents?.[0],
    wanted: one.expect.outcome ?? [],
    at: `${one.file}:${one.line}`,
    async play(model, _attempt, signal) {
      const { talk, checks } = await playCase(one, trial, model, now, signal);
      return {
        turns: talk.turns,
        checks: [...checks, ...gradeCase(one.expect, talk.turns, trial.desk)],
        faults: talk.faults,
      };
    },
  }));
}

/** Cases whose id, file, tag or intent holds the words; all without any. */
export function matching<Item extends { id: string; tags: string[]; group?: string; at?: string }>(
  items: readonly Item[],
  filter: string | undefined,
): Item[] {
  if (!filter) return [...items];
  const words = filter.toLowerCase();
  return items.filter(
    ({ id, tags, group, at }) =>
      id.includes(words) || tags.some((tag) => tag.toLowerCase() === words) || group === words || at?.includes(words),
  );
}
