import { splitArticle } from '#adapters/knowledge/split-article.ts';
import type { Article, Passage } from '#domain/article.ts';
import type { Desk } from '#domain/desk.ts';
import type { ArticleRow, ArticleView, PassageView } from '#wire/console/knowledge.ts';
import { linksTo } from './links.ts';
import { presentRichText } from './rich-text.ts';

const dayMs = 24 * 60 * 60_000;

/** Articles with their passages, cut once for all who ask. */
export class Shelf {
  readonly articles: readonly Article[];
  readonly #byId: Map<string, Article>;
  #passages: Map<string, Passage> | undefined;

  constructor(articles: readonly Article[]) {
    this.articles = articles;
    this.#byId = new Map(articles.map((article) => [article.id, article]));
  }

  article(id: string): Article | undefined {
    return this.#byId.get(id);
  }

  passage(id: string): Passage | undefined {
    return this.#cut().get(id);
  }

  passagesOf(articleId: string): number {
    let count = 0;
    for (const passage of this.#cut().values()) if (passage.articleId === articleId) count += 1;
    return count;
  }

  #cut(): Map<string, Passage> {
    this.#passages ??= new Map(
      this.articles.flatMap((article) => splitArticle(article).map(({ passage }) => [passage.id, passage] as const)),
    );
    return this.#passages;
  }
}

/** A row of the list of articles. */
export function presentArticleRow(
  article: Article,
  shelf: Shelf,
  desk: Desk,
  citations: number,
  now: Date,
): ArticleRow {
  const reviewed = article.lastReviewedAt;
  return {
    id: article.id,
    title: article.title,
    productArea: article.productArea,
    audience: article.audience,
    language: article.language,
    owner: article.owner,
    source: article.source,
    url: article.url,
    lastReviewedAt: reviewed?.toISOString(),
    stale: !reviewed || now.getTime() - reviewed.getTime() > desk.knowledge.staleAfterDays * dayMs,
    passages: shelf.passagesOf(article.id),
    citations,
  };
}

/** An article as one reads it. */
export function presentArticle(article: Article, row: ArticleRow, desk: Desk): ArticleView {
  return { ...row, body: presentRichText(article.body, textOptions(desk, article.url)) };
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
