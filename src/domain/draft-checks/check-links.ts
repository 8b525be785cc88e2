import { MaskedText } from '../claims/masked-text.ts';
import { plainText } from '../claims/plain-text.ts';
import { linkHost, linkKey, takeContacts } from '../claims/read-contacts.ts';
import type { SentenceCheck } from './check-context.ts';
import type { Finding } from './finding.ts';

const image = /!\[[^\]]*\]\(\s*<?([^)\s>]+)\)?/g;
const markdownLink = /(?<!!)\[([^\]]*)\]\(\s*<?([^)\s>]+)\)?/g;
const html = /<\s*(?:a|img|script|iframe|object|embed|form|link|meta|svg|style|base)\b[^>]*>?/gi;

/**
 * Links go to the desk's own hosts or to the very pages of retrieved articles, over http or mail;
 * no images, no HTML, and no link whose words show another address than it opens.
 */
export const checkLinks: SentenceCheck = (sentence, { read }) => {
  const findings: Finding[] = [];
  const block = (span: string, reason: string, repair: string) =>
    findings.push({ check: 'links', severity: 'block', span, reason, repair });
  for (const match of sentence.matchAll(image)) {
    block(match[0], 'A reply may not load images: a picture’s address can carry data away.', 'Remove the image.');
  }
  for (const match of sentence.matchAll(html)) {
    block(match[0], 'A reply may not hold HTML.', 'Write plain Markdown.');
  }
  for (const match of sentence.matchAll(markdownLink)) {
    const [span, label = '', target = ''] = match;
    const shown = linksIn(label)[0];
    if (shown && linkHost(shown) !== linkHost(target)) {
      block(span, `The link shows ${shown} and opens ${target}.`, 'Show the address that the link opens.');
    }
    if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(target) && /^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) {
      block(span, 'Links may open web pages, mail and telephone only.', 'Remove the link.');
    }
  }
  const allowed = allowedPages(read.evidence);
  for (const link of linksIn(sentence)) {
    if (!isAllowed(link, read.evidence.desk.linkHosts, allowed)) {
      const host = linkHost(link) ?? link;
      block(
        link,
        `${host} is not a host of the desk, and no retrieved article has this address.`,
        'Remove the link, or link to the article.',
      );
    }
  }
  return findings;
};

function linksIn(text: string): string[] {
  return takeContacts(new MaskedText(plainText(text)))
    .filter((claim) => claim.kind === 'link')
    .map((claim) => claim.text);
}

function allowedPages({ passages }: { passages: readonly { url?: string }[] }): Set<string> {
  return new Set(
    passages
      .map(({ url }) => url)
      .filter((url) => url !== undefined)
      .map(linkKey),
  );
}

function isAllowed(link: string, hosts: readonly string[], pages: ReadonlySet<string>): boolean {
  if (/^(?:javascript|data|vbscript|file|ftp):/i.test(link)) return false;
  // Credentials in front of the host make a link look like another: https://acme.com@evil.test.
  if (/^[a-z]+:\/\/[^/]*@/i.test(link)) return false;
  const host = linkHost(link);
  return pages.has(linkKey(link)) || hosts.some((own) => linkHost(own) === host);
}
