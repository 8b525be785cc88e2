import { z } from 'zod';
import type { WebClient } from '#adapters/web/web-client.ts';
import { WebFault } from '#adapters/web/web-fault.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { SourceFault, type SourceItem, type SourceReader } from './source-item.ts';

export interface ZendeskOptions {
  /** `https://acme.zendesk.com`. */
  url: string;
  /** Only this locale; all when left out. */
  locale?: string;
  /** With a token: also articles that only signed-in customers see. */
  email?: string;
  token?: string;
}

const page = z.object({
  meta: z.object({ has_more: z.boolean(), after_cursor: z.string().nullish() }).optional(),
  links: z.object({ next: z.string().nullish() }).optional(),
});

const sections = page.extend({ sections: z.array(z.object({ id: z.number(), name: z.string() })) });

const articles = page.extend({
  articles: z.array(
    z.object({
      id: z.number(),
      html_url: z.string().optional(),
      title: z.string().nullish(),
      body: z.string().nullish(),
      locale: z.string().optional(),
      draft: z.boolean().optional(),
      section_id: z.number().nullish(),
      user_segment_id: z.number().nullish(),
      outdated: z.boolean().optional(),
      updated_at: z.string().optional(),
      edited_at: z.string().nullish(),
    }),
  ),
});

const pageSize = 100;

/** Reads a Zendesk help centre by its articles API, page by page, within its rate limits. */
export function zendeskReader(client: WebClient, options: ZendeskOptions): SourceReader {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.token)
    headers.authorization = `Basic ${Buffer.from(`${options.email ?? ''}/token:${options.token}`).toString('base64')}`;
  const base = new URL(options.url).origin;

  async function* pages<Page extends z.infer<typeof page>>(path: string, schema: z.ZodType<Page>, signal: AbortSignal) {
    const seen = new Set<string>();
    let next: string | undefined = `${base}/api/v2/help_center/${path}?page[size]=${pageSize}`;
    while (next && !seen.has(next)) {
      seen.add(next);
      const { bytes } = await client.get(next, { headers, signal });
      const read = schema.safeParse(json(bytes));
      if (!read.success)
        throw new SourceFault('Zendesk answered with something else than articles.', `Check the address ${base}.`);
      yield read.data;
      const link: string | undefined | null = read.data.links?.next;
      // Only pages of the same help centre: the token goes with the request.
      next = read.data.meta?.has_more && link && new URL(link, base).origin === base ? link : undefined;
    }
  }

  return async function* (signal): AsyncIterable<SourceItem> {
    try {
      const areas = new Map<number, string>();
      for await (const part of pages('sections.json', sections, signal))
        for (const { id, name } of part.sections) areas.set(id, name);
      const where = options.locale ? `${options.locale.toLowerCase()}/articles.json` : 'articles.json';
      for await (const part of pages(where, articles, signal)) {
        for (const article of part.articles) {
          if (article.draft) continue;
          const ref = String(article.id);
          const title = article.title?.trim() || `Article ${article.id}`;
          const body = article.body ? htmlToMarkdown(article.body) : '';
          if (body.trim() === '') {
            const item = `${title} (${ref})`;
            yield { kind: 'fault', item, ref, problem: 'has no text', mend: 'Write it in Zendesk or archive it.' };
            continue;
          }
          yield {
            kind: 'article',
            ref,
            article: {
              title,
              body,
              url: article.html_url,
              language: article.locale ? localeOf(article.locale) : undefined,
              productArea: article.section_id ? areas.get(article.section_id) : undefined,
              audience: article.user_segment_id ? 'customers' : 'public',
              updatedAt: dateOf(article.edited_at ?? article.updated_at),
            },
          };
        }
      }
    } catch (fault) {
      throw sourceFault(fault, 'Zendesk');
    }
  };
}

/** `en-us` is `en-US`. */
function localeOf(locale: string): string {
  const [language = locale, region] = locale.split('-');
  return region?.length === 2 ? `${language}-${region.toUpperCase()}` : locale;
}

export function dateOf(text: string | undefined): Date | undefined {
  return text && !Number.isNaN(Date.parse(text)) ? new Date(text) : undefined;
}

export function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A help centre that cannot be read is a fault of the source. */
export function sourceFault(fault: unknown, name: string): unknown {
  if (!(fault instanceof WebFault)) return fault;
  return new SourceFault(`${name} ${fault.message}.`, fault.mend, fault);
}
