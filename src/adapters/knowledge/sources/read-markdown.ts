import { splitFrontMatter } from '#adapters/desk/front-matter.ts';
import type { SourceArticle, SourceItem } from './source-item.ts';

/** A Markdown file with or without front matter. Faulty fields are named and left out; the rest is taken. */
export function* readMarkdown(text: string, ref: string): Iterable<SourceItem> {
  const { matter, body, faults } = splitFrontMatter(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  for (const { line, problem, mend } of faults)
    yield { kind: 'fault', item: `${ref}, line ${line}`, problem, mend, ...(body.trim() ? {} : { ref }) };
  if (body.trim() === '') {
    if (faults.length === 0)
      yield { kind: 'fault', item: ref, problem: 'is empty', mend: 'Write the article or take the file away.', ref };
    return;
  }
  const heading = /^\s*#\s+(.+)$/m.exec(body);
  const title = matter.title ?? heading?.[1]?.trim();
  const article: SourceArticle = {
    title: title ?? titleFromName(ref),
    body: !matter.title && heading && body.trimStart().startsWith(heading[0].trim()) ? afterHeading(body) : body,
    url: matter.url,
    productArea: matter.product_area,
    audience: matter.audience,
    language: matter.language,
    owner: matter.owner,
    lastReviewedAt: matter.last_reviewed ? new Date(`${matter.last_reviewed}T00:00:00Z`) : undefined,
  };
  yield { kind: 'article', ref, article };
}

function afterHeading(body: string): string {
  return body.trimStart().replace(/^#\s+.+\n*/, '');
}

/** `guides/reset_password.md` reads "Reset password". */
export function titleFromName(name: string): string {
  const last = name.split('/').at(-1) ?? name;
  const words = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
