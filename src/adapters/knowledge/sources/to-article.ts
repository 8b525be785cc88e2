import { createHash } from 'node:crypto';
import { languageOf } from '#adapters/comprehension/language.ts';
import type { Article, Audience } from '#domain/article.ts';
import type { SourceArticle } from './source-item.ts';

/** What articles of a source are when they do not say otherwise. */
export interface SourceDefaults {
  language?: string;
  audience?: Audience;
  productArea?: string;
  owner?: string;
}

const mostTitleCharacters = 300;

/** A source's article as the desk keeps it: its id is made of the source and of what it is called there. */
export function toArticle(source: string, ref: string, found: SourceArticle, defaults: SourceDefaults): Article {
  const title = found.title.replace(/\s+/g, ' ').trim().slice(0, mostTitleCharacters);
  const language = found.language ?? defaults.language ?? 'en';
  return {
    id: `${source}/${slugOf(ref)}`,
    title,
    body: found.body,
    url: found.url,
    productArea: found.productArea ?? defaults.productArea,
    audience: found.audience ?? defaults.audience ?? 'public',
    language: written(found.body, language),
    owner: found.owner ?? defaults.owner,
    contentHash: createHash('sha256').update(`${title}\n${found.body}`).digest('hex'),
    lastReviewedAt: found.lastReviewedAt,
    updatedAt: found.updatedAt,
    source,
  };
}

const latin = /\p{Script=Latin}/gu;
const otherLetters = /(?!\p{Script=Latin})\p{L}/gu;

/** Words in another alphabet than the declared language's are in another language. */
function written(body: string, declared: string): string {
  const text = body.slice(0, 2_000);
  const inLatin = text.match(latin)?.length ?? 0;
  const inOther = text.match(otherLetters)?.length ?? 0;
  const expectsLatin = !/^(ru|uk|bg|sr|el|he|ar|fa|hi|th|ja|ko|zh)\b/.test(declared);
  if (expectsLatin ? inOther > inLatin : inLatin > inOther * 4 && inOther < 20) return languageOf(text, [], undefined);
  return declared;
}

/** Letters of any script stay; a ref that is long or holds odd signs gets a mark of its own. */
function slugOf(ref: string): string {
  const plain = ref
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.(md|markdown|html?|pdf|docx|csv)(?=\/|$)/g, '')
    .split('/')
    .map((part) => part.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, ''))
    .filter(Boolean)
    .join('/');
  if (plain.length > 0 && plain.length <= 120 && !ref.includes('?')) return plain;
  const mark = createHash('sha256').update(ref).digest('hex').slice(0, 8);
  return `${plain.slice(0, 100) || 'page'}-${mark}`;
}
