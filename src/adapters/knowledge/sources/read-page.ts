import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { htmlToMarkdown } from './html-to-markdown.ts';

type PageDocument = ReturnType<typeof parseHTML>['document'];

export interface ReadPage {
  title: string;
  /** Markdown. */
  body: string;
  language?: string;
  /** What the page says its address is. */
  canonical?: string;
  updatedAt?: Date;
  /** Links of the whole page, absolute, as written. */
  links: string[];
  /** The page asks not to be taken: `noindex`. */
  hidden: boolean;
}

/** Beside the article on every page of a site. */
const furniture = [
  'script, style, noscript, template, iframe, form, button, input, select, svg, dialog',
  'nav, aside, footer, [role=navigation], [role=search], [role=complementary], [role=contentinfo]',
  '[hidden], [aria-hidden=true], .breadcrumbs, .breadcrumb, .sr-only, .visually-hidden',
  '.article-votes, .article-relatives, .related-articles, .share, .social-share, .cookie-banner, .toc',
].join(', ');

/** Less text than this in the page's own `<article>` or `<main>` says that the text stands elsewhere. */
const enoughCharacters = 80;

/** Takes the article out of a page: no menus, no footers, links and pictures with full addresses. */
export function readPage(html: string, address?: string): ReadPage {
  const { document } = parseHTML(html.slice(0, 5_000_000));
  const absolute = (href: string) => (URL.canParse(href, address) ? new URL(href, address).href : href);
  const links = [...document.querySelectorAll('a[href]')].map((link) => absolute(link.getAttribute('href') ?? ''));
  const meta = (selector: string, attribute = 'content') =>
    document.querySelector(selector)?.getAttribute(attribute)?.trim() || undefined;
  const hidden = /\b(noindex|none)\b/i.test(meta('meta[name=robots]') ?? '');
  const canonical = meta('link[rel=canonical]', 'href');
  const updated = meta('meta[property="article:modified_time"]') ?? meta('time[itemprop=dateModified]', 'datetime');
  const language = document.documentElement?.getAttribute('lang')?.trim() || undefined;
  const heading = document.querySelector('article h1, main h1, h1')?.textContent?.trim();
  const title = heading || meta('meta[property="og:title"]') || pageTitle(document.title ?? '');

  for (const element of document.querySelectorAll(furniture)) element.remove();
  for (const [selector, attribute] of [
    ['a[href]', 'href'],
    ['img[src]', 'src'],
  ] as const)
    for (const element of document.querySelectorAll(selector))
      element.setAttribute(attribute, absolute(element.getAttribute(attribute) ?? ''));
  const body = htmlToMarkdown(articleHtml(document));
  return {
    title: title.replace(/\s+/g, ' '),
    body: withoutTitle(body, title),
    language: language && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined,
    canonical: canonical && absolute(canonical),
    updatedAt: updated && !Number.isNaN(Date.parse(updated)) ? new Date(updated) : undefined,
    links,
    hidden,
  };
}

/** The page's own idea of its article; where it has none, what reads like one. */
function articleHtml(document: PageDocument): string {
  const marked = ['article', 'main', '[role=main]', '[itemprop=articleBody]']
    .map((selector) => [...document.querySelectorAll(selector)])
    .find((found) => found.length === 1 && (found[0]?.textContent?.trim().length ?? 0) >= enoughCharacters);
  if (marked?.[0]) return marked[0].innerHTML;
  const body = document.body?.innerHTML ?? document.toString();
  // Readability takes its document apart and wants a long text; short pages are taken as they are.
  const copy = parseHTML(document.toString()).document;
  const read = new Readability(copy, { charThreshold: 200 }).parse();
  return read?.content ?? body;
}

/** Help centres write "Refunds – Acme Help". */
function pageTitle(title: string): string {
  return title.split(/\s+[|–—·-]\s+/)[0]?.trim() ?? title;
}

/** The title stands beside the body, not in it. */
function withoutTitle(body: string, title: string): string {
  const first = /^#\s+(.+)\n+/.exec(body);
  const bare = (text: string) =>
    text
      .replace(/[\\*_`]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  return first && bare(first[1] ?? '') === bare(title) ? body.slice(first[0].length) : body;
}
