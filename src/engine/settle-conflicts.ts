import type { RankedPassage } from '#domain/article.ts';
import { findConflicts, readStatements, type Statement } from '#domain/knowledge/find-conflicts.ts';
import { remembered } from './remembered.ts';

/** Two passages of different articles that say the same thing with other figures. */
export interface PassageConflict {
  /** Passage of the article that was looked at last. */
  newer: { passageId: string; title: string; text: string };
  older: { passageId: string; title: string; text: string };
}

/**
 * Notices passages that contradict each other, and puts the one of the newer article first: what was
 * reviewed last is believed. Contract: pure; without a conflict the passages come back as they are.
 */
export function settleConflicts(passages: readonly RankedPassage[]): {
  passages: RankedPassage[];
  conflicts: PassageConflict[];
} {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const statements = passages.flatMap(statementsOf);
  const ordered = [...passages];
  const conflicts: PassageConflict[] = [];
  for (const { left, right } of findConflicts(statements)) {
    const [one, two] = [byId.get(left.articleId), byId.get(right.articleId)];
    if (!one || !two || one.articleId === two.articleId || one.language !== two.language) continue;
    const leftIsNewer = ageOf(one) >= ageOf(two);
    const [newer, older] = leftIsNewer ? [one, two] : [two, one];
    const [newerText, olderText] = leftIsNewer ? [left.text, right.text] : [right.text, left.text];
    conflicts.push({
      newer: { passageId: newer.id, title: newer.articleTitle, text: newerText },
      older: { passageId: older.id, title: older.articleTitle, text: olderText },
    });
    const at = ordered.indexOf(older);
    if (at < ordered.indexOf(newer)) {
      ordered.splice(ordered.indexOf(newer), 1);
      ordered.splice(at, 0, newer);
    }
  }
  return { passages: ordered, conflicts };
}

const mostPassages = 500;

/** A passage stands for its article here; two of one article are told apart above. */
const statementsOf = remembered<RankedPassage, Statement[]>(
  mostPassages,
  ({ id, text }) => `${id}\n${text}`,
  ({ id, text }) => readStatements(id, text),
);

/** When somebody last looked at it; never is oldest. */
function ageOf(passage: RankedPassage): number {
  return (passage.lastReviewedAt ?? passage.updatedAt)?.getTime() ?? 0;
}
