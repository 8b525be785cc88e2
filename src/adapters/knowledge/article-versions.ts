import { createHash } from 'node:crypto';
import type { Audience } from '#domain/article.ts';
import { AppError } from '#domain/errors.ts';
import type { Database, Queries } from '../database/database.ts';
import { articlesChannel, notify } from '../database/notify.ts';
import { toJsonb } from '../database/storable.ts';
import { retireArticles, writeArticle } from './write-article.ts';

/** The source of articles written in the console. */
const source = 'console';

export interface ArticleText {
  title: string;
  body: string;
  language: string;
  audience: Audience;
  productArea?: string;
  owner?: string;
  url?: string;
}

export interface ArticleVersion extends ArticleText {
  version: number;
  savedBy: string;
  savedAt: Date;
  publishedAt?: Date;
}

/** Versions of an article written in the console, newest first; none for any other. */
export async function versionsOf(queries: Queries, articleId: string): Promise<ArticleVersion[]> {
  const rows = await queries
    .selectFrom('article_versions')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    ...(row.fields as Omit<ArticleText, 'title' | 'body'>),
    title: row.title,
    body: row.body,
    version: row.version,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    publishedAt: row.published_at ?? undefined,
  }));
}

/** Begins an article; customers see nothing of it before it is published. */
export async function beginArticle(database: Database, text: ArticleText, userId: string): Promise<string> {
  return await database.transaction(async (tx) => {
    const base = `${source}/${slugOf(text.title)}`;
    const taken = await tx
      .selectFrom('article_versions')
      .select('article_id')
      .distinct()
      .where('article_id', 'like', `${base.replaceAll(/[%_\\]/g, '\\$&')}%`)
      .execute();
    const ids = new Set(taken.map((row) => row.article_id));
    let id = base;
    for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
    await tx
      .insertInto('article_versions')
      .values(versionRow(id, 1, text, userId))
      .execute();
    return id;
  });
}

/**
 * Saves a version over the one the writer saw.
 * Contract: throws `not_found`, and `conflict` when somebody saved in between.
 */
export async function saveVersion(
  database: Database,
  articleId: string,
  text: ArticleText,
  over: number,
  userId: string,
): Promise<number> {
  return await database.transaction(async (tx) => {
    const newest = await tx
      .selectFrom('article_versions')
      .select('version')
      .where('article_id', '=', articleId)
      .orderBy('version', 'desc')
      .forUpdate()
      .executeTakeFirst();
    if (!newest) throw new AppError('not_found', 'This article is not written in the console.');
    if (newest.version !== over)
      throw new AppError('conflict', 'Somebody saved this article meanwhile. Copy your text and open it again.');
    await tx
      .insertInto('article_versions')
      .values(versionRow(articleId, over + 1, text, userId))
      .execute();
    return over + 1;
  });
}

/** Gives a version to customers: answers come from it within a second. Contract: throws `not_found`. */
export async function publishVersion(database: Database, articleId: string, version: number, now: Date): Promise<void> {
  const wanted = (await versionsOf(database.kysely, articleId)).find((each) => each.version === version);
  if (!wanted) throw new AppError('not_found', 'There is no such version.');
  await database.transaction(async (tx) => {
    await tx
      .updateTable('article_versions')
      .set({ published_at: now })
      .where('article_id', '=', articleId)
      .where('version', '=', version)
      .execute();
    const { title, body } = wanted;
    const contentHash = createHash('sha256').update(`${title}\n${body}`).digest('hex');
    const { version: _v, savedBy: _b, savedAt, publishedAt: _p, url, ...text } = wanted;
    // Whoever publishes an article has read it.
    const article = { ...text, id: articleId, source, contentHash, lastReviewedAt: now, updatedAt: savedAt };
    await writeArticle(tx, source, { ...article, url: url || `/help/${articleId}` });
    await notify(tx, articlesChannel, source);
  });
}

/** Takes an article of the console out of the search; its versions stay. */
export async function withdrawArticle(database: Database, articleId: string): Promise<void> {
  await database.transaction(async (tx) => {
    const row = await tx.selectFrom('articles').select('source').where('id', '=', articleId).executeTakeFirst();
    if (row?.source !== source)
      throw new AppError('not_found', 'Only articles written in the console can be withdrawn here.');
    await retireArticles(tx, [articleId]);
    await tx.updateTable('article_versions').set({ published_at: null }).where('article_id', '=', articleId).execute();
    await notify(tx, articlesChannel, source);
  });
}

function versionRow(articleId: string, version: number, { title, body, ...fields }: ArticleText, userId: string) {
  return { article_id: articleId, version, title, body, fields: toJsonb(fields), saved_by: userId };
}

function slugOf(title: string): string {
  const slug = title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return slug.slice(0, 80) || 'article';
}
