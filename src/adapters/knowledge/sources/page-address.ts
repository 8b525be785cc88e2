/** Parameters that say where a visitor came from, not which page they see. */
const tracking = /^(utm_\w+|ref|gclid|fbclid|mc_\w+|_ga|source|session(id)?|sid|phpsessid)$/i;

/** Not pages: pictures, programs, archives. */
const otherFiles =
  /\.(png|jpe?g|gif|svg|webp|ico|css|js|mjs|json|xml|rss|atom|zip|gz|tar|exe|dmg|mp[34]|mov|avi|woff2?|ttf|docx?|xlsx?|pptx?)$/i;

/** The same page has one address: no fragment, no tracking, parameters in order, no slash at the end. */
export function pageAddress(href: string, base?: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username || url.password || otherFiles.test(url.pathname)) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/(index\.html?)?$/i, '') || '/';
  return url.href;
}

/** Deeper paths are a site that makes up addresses without end. */
const deepest = 15;

/** A path that repeats a folder three times, or goes on and on: a page that links to itself one level down. */
export function looksEndless(address: string): boolean {
  const parts = new URL(address).pathname.split('/').filter(Boolean);
  if (parts.length > deepest || address.length > 500) return true;
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts.values()].some((count) => count >= 3);
}
