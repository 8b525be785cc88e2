import { z } from 'zod';
import type { WebClient } from '#adapters/web/web-client.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { json, sourceFault } from './read-zendesk.ts';
import { SourceFault, type SourceItem, type SourceReader } from './source-item.ts';

export interface IntercomOptions {
  /** The API's address: `https://api.intercom.io`, or of the workspace's region. */
  url: string;
  token: string;
}

const content = z.object({
  title: z.string().nullish(),
  body: z.string().nullish(),
  state: z.string().nullish(),
  url: z.string().nullish(),
  updated_at: z.number().nullish(),
});

const paged = z.object({
  pages: z.object({ page: z.number(), total_pages: z.number() }).nullish(),
  total_count: z.number().nullish(),
});

const collections = paged.extend({
  data: z.array(z.object({ id: z.union([z.string(), z.number()]), name: z.string().nullish() })),
});

const articles = paged.extend({
  data: z.array(
    content.extend({
      id: z.union([z.string(), z.number()]),
      default_locale: z.string().nullish(),
      parent_id: z.union([z.string(), z.number()]).nullish(),
      translated_content: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
});

const pageSize = 50;
/** Far above any help centre; a server that never ends is left. */
const mostPages = 1_000;
const apiVersion = '2.11';

/** Reads an Intercom help centre by its articles API, page by page, with every published translation. */
export function intercomReader(client: WebClient, { url, token }: IntercomOptions): SourceReader {
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    'intercom-version': apiVersion,
  };
  const base = new URL(url).origin;

  async function* pages<Page extends z.infer<typeof paged>>(
    path: string,
    schema: z.ZodType<Page>,
    signal: AbortSignal,
  ) {
    for (let number = 1; number <= mostPages; number++) {
      const { bytes } = await client.get(`${base}/${path}?page=${number}&per_page=${pageSize}`, { headers, signal });
      const read = schema.safeParse(json(bytes));
      if (!read.success)
        throw new SourceFault('Intercom answered with something else than articles.', `Check the address ${base}.`);
      yield read.data;
      if (number >= (read.data.pages?.total_pages ?? 1)) return;
    }
  }

  return async function* (signal): AsyncIterable<SourceItem> {
    try {
      const areas = new Map<string, string>();
      for await (const part of pages('help_center/collections', collections, signal))
        for (const { id, name } of part.data) if (name) areas.set(String(id), name);
      let first = true;
      for await (const part of pages('articles', articles, signal)) {
        if (first && part.total_count) yield { kind: 'total', total: part.total_count };
        first = false;
        for (const article of part.data) {
          const ref = String(article.id);
          const productArea = article.parent_id ? areas.get(String(article.parent_id)) : undefined;
          const own = article.default_locale ?? 'en';
          const translations = Object.entries(article.translated_content ?? {}).flatMap(([locale, value]) => {
            const read = content.safeParse(value);
            return read.success && locale !== own && locale !== 'type' ? [{ locale, value: read.data }] : [];
          });
          yield* oneArticle(article, ref, own, productArea);
          for (const { locale, value } of translations)
            yield* oneArticle(value, `${ref}/${locale}`, locale, productArea);
        }
      }
    } catch (fault) {
      throw sourceFault(fault, 'Intercom');
    }
  };
}

function* oneArticle(
  { title, body, state, url, updated_at }: z.infer<typeof content>,
  ref: string,
  language: string,
  productArea: string | undefined,
): Iterable<SourceItem> {
  if (state !== 'published') return;
  const name = title?.trim() || `Article ${ref}`;
  const text = body ? htmlToMarkdown(body) : '';
  if (text.trim() === '') {
    const item = `${name} (${ref})`;
    return yield { kind: 'fault', item, ref, problem: 'has no text', mend: 'Write it in Intercom or unpublish it.' };
  }
  yield {
    kind: 'article',
    ref,
    article: {
      title: name,
      body: text,
      url: url ?? undefined,
      language,
      productArea,
      updatedAt: updated_at ? new Date(updated_at * 1_000) : undefined,
    },
  };
}
