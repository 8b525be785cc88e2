import type { Blame, OpenConflict } from '#adapters/database/reads/article-health.ts';
import type { ShelvedArticle } from '#adapters/database/reads/article-shelf.ts';
import { type Article, audiences, type Passage } from '#domain/article.ts';
import type { Desk } from '#domain/desk.ts';
import type { ArticleRow, ArticleView, ConflictView, PassageView } from '#wire/console/knowledge.ts';
import { linksTo } from './links.ts';
import { presentRichText } from './rich-text.ts';

const dayMs = 24 * 60 * 60_000;

/** What is known of articles beside what they say. */
export interface ArticleStanding {
  citations: ReadonlyMap<string, number>;
  blames: readonly Blame[];
  conflicts: readonly OpenConflict[];
}

/** Whether nobody looked at it for longer than the desk allows. */
export function isStale(reviewed: Date | undefined, desk: Desk, now: Date): boolean {
  return !reviewed || now.getTime() - reviewed.getTime() > desk.knowledge.staleAfterDays * dayMs;
}

/** A row of the list of articles. */
export function presentArticleRow(
  article: ShelvedArticle,
  { citations, blames, conflicts }: ArticleStanding,
  desk: Desk,
  now: Date,
): ArticleRow {
  return {
    id: article.id,
    title: article.title,
    productArea: article.productArea,
    audience: audiences.find((audience) => audience === article.audience) ?? 'internal',
    language: article.language,
    owner: article.owner,
    source: article.source,
    url: article.url,
    lastReviewedAt: article.lastReviewedAt?.toISOString(),
    stale: isStale(article.lastReviewedAt, desk, now),
    passages: article.passages,
    citations: citations.get(article.id) ?? 0,
    blames: blames.filter(({ articleId }) => articleId === article.id).length,
    conflicts: conflictsOf(article.id, conflicts).length,
    retired: article.retired,
  };
}

/** An article as one reads it. */
export function presentArticle(article: Article, row: ArticleRow, standing: ArticleStanding, desk: Desk): ArticleView {
  return {
    ...row,
    body: presentRichText(article.body, textOptions(desk, article.url)),
    blamed: standing.blames
      .filter(({ articleId }) => articleId === article.id)
      .slice(0, 20)
      .map(({ note, conversationId, at }) => ({ note, conversationId, at: at.toISOString() })),
    conflicting: conflictsOf(article.id, standing.conflicts),
    editable: article.source === 'console',
  };
}

function conflictsOf(articleId: string, conflicts: readonly OpenConflict[]): ConflictView[] {
  return conflicts.flatMap(({ id, left, right }) => {
    const [here, there] = left.articleId === articleId ? [left, right] : [right, left];
    if (here.articleId !== articleId) return [];
    return [{ id, articleId: there.articleId, title: there.title, here: here.text, there: there.text }];
  });
}

/** A part of an article, as a source chip opens it. */
export function presentPassage(passage: Passage, desk: Desk): PassageView {
  return {
    id: passage.id,
    articleId: passage.articleId,
    title: passage.articleTitle,
    headingPath: passage.headingPath,
    body: presentRichText(passage.text, textOptions(desk, passage.url)),
    url: passage.url,
  };
}

const textOptions = (desk: Desk, url?: string) => ({ links: linksTo(desk.linkHosts, [url]), mail: desk.contacts });
