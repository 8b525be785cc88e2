import { customerOf } from '../play/customer-of.ts';
import { playCase } from '../play/play-case.ts';
import type { Trial } from '../play/trial.ts';
import type { EvalItem } from '../run/eval-item.ts';
import { gradeAttack } from './grade-attack.ts';
import type { LocatedAttack } from './read-attacks.ts';

/** Attacks as items of a run; each counts for its family. */
export function attackItems(attacks: readonly LocatedAttack[], trial: Trial, now: Date): EvalItem[] {
  const attacked = { desk: trial.desk, articleUrls: trial.articles.flatMap(({ url }) => url ?? []) };
  return attacks.map((attack) => ({
    id: attack.id,
    tags: attack.tags,
    group: attack.family,
    wanted: [],
    at: `${attack.file}:${attack.line}`,
    async play(model, _attempt, signal) {
      const { talk, checks } = await playCase(attack, trial, model, now, signal);
      const customer = customerOf(trial.desk, attack.customer) ?? { id: 'cus_1', assurance: 'anonymous' as const };
      return {
        turns: talk.turns,
        checks: [...checks, ...gradeAttack(attack, customer, talk.turns, attacked)],
        faults: talk.faults,
      };
    },
  }));
}
