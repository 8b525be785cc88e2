import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '#domain/article.ts';
import { linksOf, resolveLinks } from './article-links.ts';
import type { DeskFault } from './desk-faults.ts';
import { listFiles } from './desk-files.ts';
import { splitFrontMatter } from './front-matter.ts';

const knowledgeFolder = 'knowledge';

/** Larger files are not articles: a person would not read one, and its vectors would take minutes. */
export const maxArticleBytes = 1_000_000;

export interface ReadArticles {
  articles: Article[];
  /** A faulty file is left out or loses the faulty field; the others are there. */
  faults: DeskFault[];
}

/** An article with where it came from, before links between articles are resolved. */
interface Source {
  article: Article;
  file: string;
  bodyLine: number;
}

/** Reads `knowledge/**\/*.md`. A file `knowledge/billing/refunds.md` becomes the article `billing/refunds`. */
export async function readArticles(folder: string, defaultLanguage = 'en'): Promise<ReadArticles> {
  const root = path.join(folder, knowledgeFolder);
  const there = await stat(root).catch(() => undefined);
  if (!there?.isDirectory()) return { articles: [], faults: [] };
  const faults: DeskFault[] = [];
  const sources = new Map<string, Source>();
  for (const name of (await listFiles(root)).filter((file) => /\.md$/i.test(file))) {
    const file = `${knowledgeFolder}/${name}`;
    const read = readArticle(await readFile(path.join(root, name)), name, defaultLanguage);
    faults.push(...read.faults.map((fault) => ({ file, harmless: true as const, ...fault })));
    if (!read.article) continue;
    const { id } = read.article;
    const other = sources.get(id);
    if (other) {
      faults.push({
        file,
        problem: `has the id \`${id}\` as ${other.file} has`,
        mend: 'Rename one of the files.',
        harmless: true,
      });
      continue;
    }
    sources.set(id, { article: read.article, file, bodyLine: read.bodyLine });
  }
  const byFile = new Map([...sources.values()].map((source) => [source.file, source.article]));
  const articles = [...sources.values()].map(({ article, file, bodyLine }) => {
    const links = linksOf(article.body, file, byFile);
    for (const { line, problem, mend } of links.faults) {
      faults.push({ file, line: line + bodyLine - 1, problem, mend, harmless: true });
    }
    const body = resolveLinks(article.body, links.targets);
    return { ...article, body, contentHash: hashOf(article.title, body) };
  });
  return { articles, faults };
}

type FileFault = Pick<DeskFault, 'line' | 'problem' | 'mend'>;

function readArticle(
  bytes: Buffer,
  name: string,
  defaultLanguage: string,
): { article?: Article; bodyLine: number; faults: FileFault[] } {
  const refuse = (problem: string, mend: string) => ({ bodyLine: 1, faults: [{ problem, mend }] });
  if (bytes.length > maxArticleBytes) {
    return refuse(
      `is ${(bytes.length / 1_000_000).toFixed(1)} MB; at most 1 MB is read`,
      'Split it into articles of one subject each.',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return refuse('is not UTF-8', 'Save it as UTF-8.');
  }
  if (text.trim() === '') return refuse('is empty', 'Write the article or take the file away.');
  const { matter, body, bodyLine, faults } = splitFrontMatter(text);
  if (body.trim() === '') {
    if (faults.length === 0)
      faults.push({
        line: bodyLine,
        problem: 'has front matter but no text',
        mend: 'Write the article or take the file away.',
      });
    return { bodyLine, faults };
  }
  const id = articleId(name);
  const title = matter.title ?? /^#\s+(.+)$/m.exec(body)?.[1]?.trim();
  if (!title) faults.push({ line: 1, problem: 'has no title', mend: 'Add `title: …` to the front matter.' });
  const article: Article = {
    id,
    title: title ?? titleFromId(id),
    body,
    url: matter.url ?? `/help/${id}`,
    productArea: matter.product_area,
    audience: matter.audience ?? 'public',
    language: matter.language ?? defaultLanguage,
    owner: matter.owner,
    contentHash: '',
    lastReviewedAt: matter.last_reviewed ? new Date(`${matter.last_reviewed}T00:00:00Z`) : undefined,
    source: 'folder',
  };
  return { article, bodyLine, faults };
}

/** `Account/Reset Password.md` becomes `account/reset-password`; letters of any script stay. */
export function articleId(file: string): string {
  return file
    .replace(/\.md$/i, '')
    .normalize('NFKC')
    .toLowerCase()
    .split('/')
    .map((part) => part.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, ''))
    .filter((part) => part !== '')
    .join('/');
}

function titleFromId(id: string): string {
  const words = (id.split('/').at(-1) ?? id).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function hashOf(title: string, body: string): string {
  return createHash('sha256').update(`${title}\n${body}`).digest('hex');
}
