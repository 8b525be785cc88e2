import type { Citation } from '#domain/citation.ts';
import type { CitationView } from '#wire/citation.ts';

/** The chip of a source. The address is shown only when it is a plain web page. */
export function presentCitation(citation: Citation): CitationView {
  const web = citation.url && /^https?:\/\//i.test(citation.url) ? citation.url : undefined;
  return { ...citation, url: web };
}
