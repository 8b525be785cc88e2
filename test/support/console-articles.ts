import { createHash } from 'node:crypto';
import type { Article } from '#domain/article.ts';

/** An article as the desk's folder would give it. */
export function parseArticle(id: string, title: string, body: string, lastReviewedAt?: Date): Article {
  return {
    id,
    title,
    body,
    url: `https://help.northwind.test/${id}`,
    audience: 'public',
    language: 'en',
    contentHash: createHash('sha256').update(body).digest('hex'),
    lastReviewedAt,
    source: 'folder',
  };
}
