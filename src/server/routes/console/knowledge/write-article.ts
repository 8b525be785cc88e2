import { z } from 'zod';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import {
  type ArticleText,
  type ArticleVersion,
  beginArticle,
  publishVersion,
  saveVersion,
  versionsOf,
  withdrawArticle,
} from '#adapters/knowledge/article-versions.ts';
import { splitArticle } from '#adapters/knowledge/split-article.ts';
import { AppError } from '#domain/errors.ts';
import {
  type PreviewView,
  previewRequest,
  saveArticleRequest,
  type WrittenArticle,
  type WrittenList,
} from '#wire/console/knowledge.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { linksTo } from '../../../present/links.ts';
import { presentRichText } from '../../../present/rich-text.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

const publishRequest = z.object({ version: z.number().int().min(1) });

/** Articles written in the console: drafts, versions, what customers are answered from. */
export function writeArticleRoutes(router: ConsoleRouter, context: Context): void {
  const { database, desk, ports } = context;

  router.on('GET /knowledge/written', async (c) => {
    const rows = await database.kysely
      .selectFrom('article_versions')
      .distinctOn('article_id')
      .select(['article_id', 'version', 'title', 'saved_by', 'saved_at'])
      .select((eb) =>
        eb
          .selectFrom('article_versions as p')
          .select('p.version')
          .whereRef('p.article_id', '=', 'article_versions.article_id')
          .where('p.published_at', 'is not', null)
          .orderBy('p.published_at', 'desc')
          .limit(1)
          .as('published'),
      )
      .orderBy('article_id')
      .orderBy('version', 'desc')
      .execute();
    const names = await readMemberNames(database.kysely);
    const body: WrittenList = {
      articles: rows
        .toSorted((a, b) => b.saved_at.getTime() - a.saved_at.getTime())
        .map((row) => ({
          id: row.article_id,
          title: row.title,
          version: row.version,
          published: row.published ?? undefined,
          savedBy: names.get(row.saved_by) ?? row.saved_by,
          savedAt: row.saved_at.toISOString(),
        })),
    };
    return c.json(body);
  });

  router.on('GET /knowledge/written/:id', async (c) => c.json(await present(idOf(c))));

  router.on('POST /knowledge/written', async (c) => {
    const { version: _, ...text } = await bodyOf(c, saveArticleRequest);
    const actor = c.get('actor');
    const id = await beginArticle(database, text, actor.userId);
    await audit(context, actor, 'article-begun', id, { title: text.title });
    return c.json(await present(id), 201);
  });

  router.on('PUT /knowledge/written/:id', async (c) => {
    const id = idOf(c);
    const { version, ...text } = await bodyOf(c, saveArticleRequest);
    const actor = c.get('actor');
    await saveVersion(database, id, text, version, actor.userId);
    await audit(context, actor, 'article-saved', id, { title: text.title });
    return c.json(await present(id));
  });

  router.on('POST /knowledge/written/:id/publish', async (c) => {
    const id = idOf(c);
    const { version } = await bodyOf(c, publishRequest);
    await publishVersion(database, id, version, ports.clock.now());
    await audit(context, c.get('actor'), 'article-published', id, { version });
    return c.json(await present(id));
  });

  router.on('POST /knowledge/written/:id/withdraw', async (c) => {
    const id = idOf(c);
    await withdrawArticle(database, id);
    await audit(context, c.get('actor'), 'article-withdrawn', id);
    return c.json(await present(id));
  });

  router.on('POST /knowledge/preview', async (c) => {
    const { body } = await bodyOf(c, previewRequest);
    const text: ArticleText = { title: '', body, language: 'en', audience: 'public' };
    const passages = splitArticle({ ...text, id: 'preview', contentHash: '', source: 'console' }).length;
    const view: PreviewView = {
      body: presentRichText(body, { links: linksTo(desk.linkHosts), mail: desk.contacts }),
      passages,
    };
    return c.json(view);
  });

  async function present(id: string): Promise<WrittenArticle> {
    const versions = await versionsOf(database.kysely, id);
    const [newest] = versions;
    if (!newest) throw new AppError('not_found', 'There is no such article in the console.');
    const names = await readMemberNames(database.kysely);
    const { savedBy: _b, savedAt: _a, publishedAt: _p, ...text } = newest;
    return { ...text, id, published: publishedOf(versions), versions: versions.map((each) => view(each, names)) };
  }
}

/** The version that went to customers last. */
function publishedOf(versions: readonly ArticleVersion[]): number | undefined {
  const published = versions.filter((each) => each.publishedAt);
  return published.toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt))[0]?.version;
}

function view(each: ArticleVersion, names: ReadonlyMap<string, string>): WrittenArticle['versions'][number] {
  return {
    version: each.version,
    title: each.title,
    savedBy: names.get(each.savedBy) ?? each.savedBy,
    savedAt: each.savedAt.toISOString(),
    publishedAt: each.publishedAt?.toISOString(),
  };
}
