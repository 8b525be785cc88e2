import type { Claim, ClaimKind } from '../claims/claim.ts';
import { readClaims } from '../claims/read-claims.ts';
import { splitSentences } from '../claims/split-sentences.ts';
import { contentStems } from '../draft-checks/lexical-support.ts';

/** A sentence of an article that says something in figures. */
export interface Statement {
  articleId: string;
  text: string;
  claims: readonly Claim[];
  /** Its words, figures aside. */
  stems: ReadonlySet<string>;
}

/** Two sentences of two articles that say the same thing with other figures. */
export interface Conflict {
  left: Statement;
  right: Statement;
}

/** Kinds that two articles can disagree about. */
const comparable: ReadonlySet<ClaimKind> = new Set(['amount', 'percentage', 'duration', 'time']);

/** Share of common words from which two sentences are about the same thing. */
const sameThing = 0.75;
/** With fewer words than this, sharing them says nothing: "Within 3 days." */
const leastStems = 4;

/** The sentences of an article that can disagree with another's. Total. */
export function readStatements(articleId: string, markdown: string): Statement[] {
  return splitSentences(markdown).flatMap(({ text }) => {
    // Rows of tables and steps stand in a frame that the sentence does not have.
    if (text.trimStart().startsWith('|')) return [];
    const claims = readClaims(text).filter(({ kind }) => comparable.has(kind));
    if (claims.length === 0) return [];
    const stems = new Set(contentStems(text).filter((stem) => !/\d/.test(stem)));
    return stems.size < leastStems ? [] : [{ articleId, text: text.trim(), claims, stems }];
  });
}

/** Pairs that disagree, each once. Contract: pure; the order of the statements decides which is left. */
export function findConflicts(statements: readonly Statement[]): Conflict[] {
  const byStem = new Map<string, number[]>();
  const conflicts: Conflict[] = [];
  for (const [at, right] of statements.entries()) {
    const shared = new Map<number, number>();
    for (const stem of right.stems)
      for (const other of byStem.get(stem) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, common] of shared) {
      const left = statements[other] as Statement;
      if (left.articleId === right.articleId) continue;
      if (common / Math.max(left.stems.size, right.stems.size) < sameThing) continue;
      if (disagree(left.claims, right.claims)) conflicts.push({ left, right });
    }
    for (const stem of right.stems) {
      const holders = byStem.get(stem);
      if (holders) holders.push(at);
      else byStem.set(stem, [at]);
    }
  }
  return conflicts;
}

/** They have a kind in common, as often, and no value of it in common. */
function disagree(left: readonly Claim[], right: readonly Claim[]): boolean {
  for (const kind of comparable) {
    const ours = left.filter((claim) => claim.kind === kind);
    const theirs = right.filter((claim) => claim.kind === kind);
    if (ours.length === 0 || ours.length !== theirs.length) continue;
    const values = new Set(ours.flatMap((claim) => claim.meanings.flat()));
    if (!theirs.some((claim) => claim.meanings.flat().some((meaning) => values.has(meaning)))) return true;
  }
  return false;
}
