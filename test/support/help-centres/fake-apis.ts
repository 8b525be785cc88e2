import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pages } from './fake-site.ts';

export interface FakeArticle {
  id: number;
  title: string;
  body: string;
  draft?: boolean;
  /** Only for signed-in customers (Zendesk). */
  segment?: number;
  translations?: Record<string, { title: string; body: string; state: string }>;
}

/**
 * Zendesk's help-centre API as far as it is used: cursor pages, drafts seen with a token only, 429
 * with `Retry-After` on every `limitEvery`th request.
 */
export function zendeskApi(articles: () => FakeArticle[], options: { pageSize: number; limitEvery?: number }): Pages {
  let requests = 0;
  return {
    '*': (request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      if (options.limitEvery && ++requests % options.limitEvery === 0)
        return void response.writeHead(429, { 'retry-after': '0' }).end('{"error":"TooManyRequests"}');
      const signed = /^Basic /.test(request.headers.authorization ?? '');
      if (url.pathname.endsWith('/sections.json'))
        return json(response, {
          sections: [{ id: 7, name: 'Billing' }],
          meta: { has_more: false },
          links: { next: null },
        });
      if (!url.pathname.endsWith('/articles.json'))
        return void response.writeHead(404).end('{"error":"RecordNotFound"}');
      const from = Number(url.searchParams.get('page[after]') ?? 0);
      const visible = articles().filter((article) => signed || (!article.draft && !article.segment));
      const part = visible.slice(from, from + options.pageSize);
      const more = from + options.pageSize < visible.length;
      url.searchParams.set('page[after]', String(from + options.pageSize));
      json(response, {
        articles: part.map(({ id, title, body, draft, segment }) => ({
          id,
          title,
          body,
          draft: draft ?? false,
          user_segment_id: segment ?? null,
          locale: 'en-us',
          section_id: 7,
          html_url: `https://acme.zendesk.com/hc/en-us/articles/${id}`,
          updated_at: '2026-10-01T00:00:00Z',
        })),
        meta: { has_more: more, after_cursor: more ? String(from + options.pageSize) : null },
        links: { next: more ? url.href : null },
      });
    },
  };
}

/** Intercom's articles API as far as it is used: numbered pages, Bearer, translations, its limit headers. */
export function intercomApi(articles: () => FakeArticle[], options: { pageSize: number; token: string }): Pages {
  let limited = false;
  return {
    '*': (request, response) => {
      if (request.headers.authorization !== `Bearer ${options.token}`)
        return void response.writeHead(401).end('{"type":"error.list","errors":[{"code":"token_unauthorized"}]}');
      const url = new URL(request.url ?? '/', 'http://intercom');
      if (url.pathname === '/help_center/collections')
        return json(response, {
          type: 'list',
          data: [{ id: '5', name: 'Orders' }],
          pages: { page: 1, total_pages: 1 },
        });
      if (url.pathname !== '/articles') return void response.writeHead(404).end('{}');
      if (!limited) {
        limited = true;
        const reset = Math.floor(Date.now() / 1_000);
        return void response
          .writeHead(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) })
          .end('{}');
      }
      const number = Number(url.searchParams.get('page') ?? 1);
      const all = articles();
      json(response, {
        type: 'list',
        data: all.slice((number - 1) * options.pageSize, number * options.pageSize).map((article) => ({
          id: String(article.id),
          type: 'article',
          title: article.title,
          body: article.body,
          state: article.draft ? 'draft' : 'published',
          default_locale: 'en',
          parent_id: 5,
          url: `https://help.acme.test/en/articles/${article.id}`,
          updated_at: 1_790_000_000,
          translated_content: article.translations && { type: 'article_translated_content', ...article.translations },
        })),
        pages: {
          type: 'pages',
          page: number,
          per_page: options.pageSize,
          total_pages: Math.ceil(all.length / options.pageSize),
        },
        total_count: all.length,
      });
    },
  };
}

function json(response: ServerResponse<IncomingMessage>, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
