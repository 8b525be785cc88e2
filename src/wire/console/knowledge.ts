import { z } from 'zod';
import { audiences } from '#domain/article.ts';
import { richText } from '../rich-text.ts';

/** A part of an article, as a source chip opens it. */
export const passageView = z.object({
  id: z.string(),
  articleId: z.string(),
  title: z.string(),
  headingPath: z.array(z.string()),
  body: richText,
  url: z.string().optional(),
});

export type PassageView = z.infer<typeof passageView>;

export const articleRow = z.object({
  id: z.string(),
  title: z.string(),
  productArea: z.string().optional(),
  audience: z.enum(audiences),
  language: z.string(),
  owner: z.string().optional(),
  source: z.string(),
  url: z.string().optional(),
  lastReviewedAt: z.iso.datetime().optional(),
  /** Not reviewed within the desk's limit. */
  stale: z.boolean(),
  passages: z.number().int(),
  /** Answers that cited it, ever. */
  citations: z.number().int(),
});

export type ArticleRow = z.infer<typeof articleRow>;

export const articleList = z.object({ articles: z.array(articleRow), staleAfterDays: z.number().int() });
export type ArticleList = z.infer<typeof articleList>;

export const articleView = articleRow.extend({ body: richText });
export type ArticleView = z.infer<typeof articleView>;

export const searchRequest = z.object({
  query: z.string().trim().min(1, 'is empty').max(1_000),
  language: z.string().max(20).optional(),
  productArea: z.string().max(80).optional(),
  audience: z.enum(audiences).default('internal'),
});

export type SearchRequest = z.input<typeof searchRequest>;

/** What the agent would get for a query, with every score. */
export const searchView = z.object({
  answerable: z.boolean(),
  relevance: z.number(),
  milliseconds: z.number(),
  passages: z.array(
    z.object({
      id: z.string(),
      articleId: z.string(),
      title: z.string(),
      headingPath: z.array(z.string()),
      text: z.string(),
      score: z.number(),
      relevance: z.number(),
      dense: z.number().optional(),
      lexical: z.number().optional(),
    }),
  ),
});

export type SearchView = z.infer<typeof searchView>;
