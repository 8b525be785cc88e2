import { Document } from 'yaml';
import type { CorrectedDraft, MarkedArticle, ReviewRow } from '#adapters/database/measure/review-queue.ts';
import type { Desk } from '#domain/desk.ts';
import { goldenCandidate } from '#domain/measure/golden-candidate.ts';
import { type TrainingRow, trainingRow } from '#domain/measure/training-row.ts';
import type { MarkedArticles, ReviewView } from '#wire/console/reviews.ts';
import { presentCitation } from './citation.ts';
import { presentAgentText } from './console-message.ts';
import { visibleText } from './visible-text.ts';

export function presentReview(row: ReviewRow, desk: Desk, names: ReadonlyMap<string, string>): ReviewView {
  return {
    id: row.id,
    state: row.state,
    kind: row.draftId ? 'draft' : 'answer',
    messageId: row.messageId ?? undefined,
    turnId: row.turnId,
    ticketNumber: row.ticketNumber,
    conversationId: row.conversationId,
    intent: row.intent ?? undefined,
    confidence: row.confidence ?? undefined,
    asked: row.asked.map(visibleText),
    answer: presentAgentText(row.answer, row.citations, desk),
    sentInstead: row.sentInstead ? visibleText(row.sentInstead) : undefined,
    citations: row.citations.map(presentCitation),
    accurate: row.accurate ?? undefined,
    correction: row.correction ?? undefined,
    reason: row.reason ?? undefined,
    reviewedBy: row.reviewedBy ? (names.get(row.reviewedBy) ?? row.reviewedBy) : undefined,
    reviewedAt: row.reviewedAt?.toISOString(),
    golden: row.goldenAt !== null,
  };
}

export function presentMarkedArticle(row: MarkedArticle): MarkedArticles['articles'][number] {
  return {
    articleId: row.articleId,
    title: row.title ?? row.articleId,
    marks: row.marks,
    notes: row.notes,
    since: new Date(row.since).toISOString(),
  };
}

/** Candidates as a file of the golden set, each with a comment on what a person must settle. */
export function goldenYaml(rows: readonly ReviewRow[]): string {
  const candidates = rows.map((row) =>
    goldenCandidate({
      reviewId: row.id,
      ticketNumber: row.ticketNumber,
      asked: row.asked,
      answer: row.answer,
      intent: row.intent ?? undefined,
      language: row.language ?? undefined,
      citedArticles: row.citations.map((citation) => citation.articleId),
      accurate: row.accurate ?? false,
      correction: row.correction ?? undefined,
    }),
  );
  const document = new Document({ cases: candidates.map((candidate) => candidate.case) });
  for (const [index, { comment }] of candidates.entries()) {
    const node = document.getIn(['cases', index]) as { commentBefore?: string };
    node.commentBefore = comment
      .split('\n')
      .map((line) => ` ${line}`)
      .join('\n');
  }
  return document.toString({ lineWidth: 100 });
}

/** A correction of a review: what would be right takes the place of what was said. */
export function trainingRowOfReview(row: ReviewRow): TrainingRow | undefined {
  if (!row.correction || row.accurate !== false) return undefined;
  return trainingRow({
    id: row.id,
    ticketId: row.ticketId,
    turnId: row.turnId,
    intent: row.intent ?? undefined,
    model: row.model ?? undefined,
    deskVersion: row.deskVersion ?? undefined,
    articles: row.citations.map((citation) => citation.articleId),
    asked: row.asked,
    rejected: row.answer,
    preferred: row.sentInstead ?? row.correction,
    reason: row.reason ?? undefined,
    at: row.reviewedAt ?? row.createdAt,
  });
}

export function trainingRowOfDraft(row: CorrectedDraft): TrainingRow {
  return trainingRow({
    ...row,
    intent: row.intent ?? undefined,
    model: row.model ?? undefined,
    deskVersion: row.deskVersion ?? undefined,
    reason: row.reason ?? undefined,
    articles: row.citations.map((citation) => citation.articleId),
  });
}
