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
  /** Reviewers said that an answer from it was wrong, since it was last confirmed. */
  blames: z.number().int(),
  /** Other articles say something else. */
  conflicts: z.number().int(),
  /** Gone at its source; no longer searched. */
  retired: z.boolean(),
});

export type ArticleRow = z.infer<typeof articleRow>;

export const articleList = z.object({ articles: z.array(articleRow), staleAfterDays: z.number().int() });
export type ArticleList = z.infer<typeof articleList>;

export const conflictView = z.object({
  id: z.string(),
  /** The other article. */
  articleId: z.string(),
  title: z.string(),
  here: z.string(),
  there: z.string(),
});

export type ConflictView = z.infer<typeof conflictView>;

export const articleView = articleRow.extend({
  body: richText,
  /** What reviewers wrote. */
  blamed: z.array(z.object({ note: z.string().optional(), conversationId: z.string(), at: z.iso.datetime() })),
  conflicting: z.array(conflictView),
  /** It is written in the console and can be changed there. */
  editable: z.boolean(),
});
export type ArticleView = z.infer<typeof articleView>;

export const searchRequest = z.object({
  query: z.string().trim().min(1, 'is empty').max(1_000),
  language: z.string().max(20).optional(),
  productArea: z.string().max(80).optional(),
  audience: z.enum(audiences).default('internal'),
  /** Only articles in the language asked in. */
  onlyLanguage: z.boolean().default(false),
});

export type SearchRequest = z.input<typeof searchRequest>;

/** What the agent would get for a query, with every score and what made it. */
export const searchView = z.object({
  answerable: z.boolean(),
  relevance: z.number(),
  milliseconds: z.number(),
  /** Words that were taken for typos, with what they were read as. */
  mended: z.array(z.object({ from: z.string(), to: z.string() })),
  passages: z.array(
    z.object({
      id: z.string(),
      articleId: z.string(),
      title: z.string(),
      headingPath: z.array(z.string()),
      text: z.string(),
      /** The text as it is drawn. */
      body: richText,
      score: z.number(),
      relevance: z.number(),
      dense: z.number().optional(),
      lexical: z.number().optional(),
      /** In words, the weightiest first. */
      why: z.array(z.string()),
    }),
  ),
});

export type SearchView = z.infer<typeof searchView>;

const articleFields = {
  title: z.string().trim().min(1, 'is empty').max(200),
  body: z.string().trim().min(1, 'is empty').max(100_000),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as "en" or "pt-BR"')
    .default('en'),
  audience: z.enum(audiences).default('public'),
  productArea: z.string().trim().max(80).optional(),
  owner: z.string().trim().max(120).optional(),
  url: z
    .string()
    .trim()
    .regex(/^(https?:\/\/\S+|\/\S*)?$/, 'must begin with https:// or /')
    .max(500)
    .optional(),
};

/** An article as it is written in the console. `version` is the one it was written over. */
export const saveArticleRequest = z.object({ ...articleFields, version: z.number().int().min(0).default(0) });
export type SaveArticleRequest = z.input<typeof saveArticleRequest>;

export const versionView = z.object({
  version: z.number().int(),
  title: z.string(),
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().optional(),
});

export const writtenArticle = z.object({
  id: z.string(),
  ...articleFields,
  /** The newest version, which `body` is of. */
  version: z.number().int(),
  /** The version that customers are answered from. */
  published: z.number().int().optional(),
  versions: z.array(versionView),
});

export type WrittenArticle = z.infer<typeof writtenArticle>;

export const writtenList = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      savedBy: z.string(),
      savedAt: z.iso.datetime(),
      version: z.number().int(),
      published: z.number().int().optional(),
    }),
  ),
});

export type WrittenList = z.infer<typeof writtenList>;

export const previewRequest = z.object({ body: z.string().max(100_000) });
export const previewView = z.object({ body: richText, passages: z.number().int() });
export type PreviewView = z.infer<typeof previewView>;
