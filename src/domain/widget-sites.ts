/**
 * True when the host of a page is on the list: the very host with its port, or with `*.` any below it.
 * `*.example.com` is not `example.com` itself: list both.
 */
export function isSiteAllowed(host: string, sites: readonly string[]): boolean {
  const asked = host.toLowerCase();
  return sites.some((site) => (site.startsWith('*.') ? asked.endsWith(site.slice(1)) : asked === site));
}
