import type { Claim } from './claim.ts';
import type { MaskedText } from './masked-text.ts';

const schemeLink = /\b(?:https?|ftp):\/\/[^\s<>"'()[\]{}\uE000]+|\b(?:javascript|data|vbscript|file):[^\s<>"')\]]+/giu;
const bareLink =
  /\bwww\.[^\s<>"'()[\]{}\uE000]+|(?<![@\p{L}\p{N}.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|io|dev|app|co|ai|eu|de|fr|es|pt|br|jp|uk|us|example|test|help|info|shop|store|support|cloud|me|xyz|biz|site|online)(?:\/[^\s<>"'()[\]{}\uE000]*)?(?![\p{L}\p{N}@-])/giu;

const emailPattern = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}/gu;

const phonePattern =
  /(?<![\p{L}\p{N}#_-]|\d[.,/])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?)?\d{2,5}(?:[ .-]\d{2,5}){1,4}(?![\p{L}\d_]|[-/.,]\d)|(?<![\p{L}\p{N}])\+\d{7,15}(?!\d)/gu;

/** Links, e-mail addresses and telephone numbers. */
export function takeContacts(text: MaskedText): Claim[] {
  const { text: plain } = text;
  const hasMail = plain.includes('@');
  // Every link has a dot or colon inside, every telephone number digits; most sentences have neither.
  const hasLink = /[.:]\S/.test(plain);
  return [
    // A link before an address: https://acme.com@evil.example is no mail to acme.com@evil.example.
    ...(hasLink ? takeLinks(text, schemeLink) : []),
    ...(hasMail ? takeEmails(text) : []),
    ...(hasLink ? takeLinks(text, bareLink) : []),
    ...(/\d/.test(plain) ? takePhones(text) : []),
  ];
}

function takeEmails(text: MaskedText): Claim[] {
  return text.take(emailPattern, (match) => ({
    kind: 'email',
    text: match[0],
    index: match.index,
    meanings: [[match[0].toLowerCase().replace(/\.$/, '')]],
  }));
}

function takeLinks(text: MaskedText, pattern: RegExp): Claim[] {
  return text.take(pattern, (match) => {
    const written = match[0].replace(/[.,;:!?'*_~`]+$/, '');
    return { kind: 'link', text: written, index: match.index, meanings: [[linkKey(written)]] };
  });
}

/**
 * Host and path of a link, without scheme, `www.`, trailing slash, fragment or tracking
 * parameters, so that two writings of one page are equal.
 */
export function linkKey(link: string): string {
  const url = parseLink(link);
  if (!url) return link.trim().toLowerCase();
  if (!/^(?:https?|ftp):$/.test(url.protocol)) return `${url.protocol}${url.pathname}`.toLowerCase();
  const kept = [...url.searchParams].filter(([name]) => !/^(?:utm_|gclid|fbclid|ref$)/i.test(name));
  const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
  const path = safeDecode(url.pathname).replace(/\/+$/, '');
  return `${linkHost(link) ?? ''}${path}${query ? `?${query}` : ''}`;
}

/** Host of a link, lower case, without `www.`; undefined when it has none. */
export function linkHost(link: string): string | undefined {
  const url = parseLink(link);
  return url && url.host !== '' ? url.host.toLowerCase().replace(/^www\./, '') : undefined;
}

function parseLink(link: string): URL | undefined {
  const text = link.trim();
  return URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`) ?? undefined;
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function takePhones(text: MaskedText): Claim[] {
  return text.take(
    phonePattern,
    (match) => {
      const digits = match[0].replace(/\D/g, '');
      if (digits.length < 7 || digits.length > 15 || isDateLike(match[0])) return undefined;
      return { kind: 'phone', text: match[0], index: match.index, meanings: [phoneKeys(match[0])] };
    },
    /\+\d{7}|\d\d[ .-]\d\d/,
  );
}

/** Groups that a date or a spaced thousand would have, rather than a telephone number. */
function isDateLike(written: string): boolean {
  return (
    /^\d{4}[-.]\d{1,2}[-.]\d{1,2}$|^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$/.test(written) ||
    /^\d{1,3}(?: \d{3})+$/.test(written)
  );
}

/** A number with and without its country code or trunk zero: the last eight or more digits decide. */
export function phoneKeys(written: string): string[] {
  const digits = written.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length > 9 ? [`phone:${digits}`, `phone:${digits.slice(-9)}`] : [`phone:${digits}`];
}
