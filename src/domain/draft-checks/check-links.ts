import { MaskedText } from '../claims/masked-text.ts';
import { plainText } from '../claims/plain-text.ts';
import { linkHost, linkKey, takeContacts } from '../claims/read-contacts.ts';
import type { SentenceCheck } from './check-context.ts';
import type { Finding } from './finding.ts';
import type { ReadEvidence } from './read-evidence.ts';

const image = /!\[[^\]]*\]\(\s*<?([^)\s>]+)\)?/g;
const markdownLink = /(?<!!)\[([^\]]*)\]\(\s*<?([^)\s>]+)\)?/g;
const html = /<\s*(?:a|img|script|iframe|object|embed|form|link|meta|svg|style|base)\b[^>]*>?/gi;

/**
 * Links go to the desk's own hosts, to retrieved articles or to the very pages these link to;
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
  for (const link of linksIn(sentence)) {
    if (!isAllowed(link, read)) {
      const host = linkHost(link) ?? link;
      block(
        link,
        `${host} is not a host of the desk, and no retrieved article has or names this address.`,
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

function isAllowed(link: string, read: ReadEvidence): boolean {
  if (/^(?:javascript|data|vbscript|file|ftp):/i.test(link)) return false;
  // Credentials in front of the host make a link look like another: https://acme.com@evil.test.
  if (/^[a-z]+:\/\/[^/]*@/i.test(link)) return false;
  const host = linkHost(link);
  if (read.evidence.desk.linkHosts.some((own) => linkHost(own) === host)) return true;
  // What the company's own articles link to, and the articles themselves; never what a tool or a customer wrote.
  return read.sources.some((source) => source.kind === 'passage' && source.meanings.has(linkKey(link)));
}
