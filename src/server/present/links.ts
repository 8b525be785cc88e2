/** Says which addresses a text may link to. */
export type LinkRule = (address: URL) => boolean;

/**
 * Links that text written by a model may carry: pages of the desk's articles and its allowed
 * hosts, by exact host name. Anything else stays visible as text, without a link.
 */
export function linksTo(hosts: readonly string[], articleUrls: readonly (string | undefined)[] = []): LinkRule {
  const allowed = new Set(hosts.map((host) => host.toLowerCase()));
  for (const url of articleUrls) {
    if (url && URL.canParse(url)) allowed.add(new URL(url).host);
  }
  return (address) => allowed.has(address.host) || allowed.has(address.hostname);
}

/** Links that a person of the team may write: any secure page. */
export const securePages: LinkRule = (address) => address.protocol === 'https:';

/** The address to link to, or nothing: only plain web and mail addresses without credentials in them. */
export function safeAddress(href: string, rule: LinkRule, mail: ReadonlySet<string>): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const address = new URL(href);
  if (address.protocol === 'mailto:') {
    const to = decodeURIComponentSafely(address.pathname).toLowerCase();
    return mail.has(to) ? `mailto:${to}` : undefined;
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  if (address.username || address.password) return undefined;
  return rule(address) ? address.href : undefined;
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
