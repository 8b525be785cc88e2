import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '#domain/article.ts';

/** A question with the articles that answer it; none when nothing in the set does. */
export interface RetrievalQuery {
  query: string;
  relevant: string[];
}

export interface RetrievalSet {
  /** First part of its figures' names. */
  name: string;
  articles: Article[];
  queries: RetrievalQuery[];
  /** The questions are not the ones that the blend was chosen on. */
  heldOut: boolean;
}

type Row = Record<string, unknown>;

/** The sets of the data folder, and a note for each that is not there. */
export function readSets(folder: string): { sets: RetrievalSet[]; notes: string[] } {
  const sets: RetrievalSet[] = [];
  const notes: string[] = [];
  const add = (name: string, read: () => RetrievalSet | undefined) => {
    const set = read();
    if (set) sets.push(set);
    else notes.push(`${name}: not in the data folder, skipped.`);
  };
  add('stackfaq', () => stackFaq(path.join(folder, 'stackfaq')));
  const centres = path.join(folder, 'helpcentre');
  const names = existsSync(centres)
    ? readdirSync(centres).flatMap((file) => /^(.+)\.corpus\.jsonl$/.exec(file)?.[1] ?? [])
    : [];
  if (names.length === 0) notes.push('helpcentre: not in the data folder, skipped.');
  for (const name of names.sort()) add(`helpcentre.${name}`, () => helpCentre(centres, name));
  add('tau-banking', () => tauBanking(path.join(folder, 'tau-banking')));
  return { sets, notes };
}

function stackFaq(folder: string): RetrievalSet | undefined {
  const queries = choose(folder, ['queries.heldout.jsonl', 'queries.dev.jsonl']);
  if (!queries) return undefined;
  const articles = rows(path.join(folder, 'corpus.jsonl')).map((row) =>
    toArticle(text(row.id), text(row.question), texts(row.answers).join('\n\n')),
  );
  return { name: 'stackfaq', articles, queries: rows(queries.file).map(toQuery), heldOut: queries.heldOut };
}

function helpCentre(folder: string, name: string): RetrievalSet | undefined {
  const queries = choose(folder, [
    `${name}.questions.heldout.jsonl`,
    `${name}_test.heldout.jsonl`,
    `${name}.queries.heldout.jsonl`,
    `${name}.questions.jsonl`,
  ]);
  if (!queries) return undefined;
  const articles = rows(path.join(folder, `${name}.corpus.jsonl`)).map((row) =>
    toArticle(text(row.id), text(row.title), text(row.body)),
  );
  return { name: `helpcentre.${name}`, articles, queries: rows(queries.file).map(toQuery), heldOut: queries.heldOut };
}

/** The question is what the simulated customer was told about themselves: a long story. */
function tauBanking(folder: string): RetrievalSet | undefined {
  const file = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^tasks\..*jsonl$/.test(name))
        .sort((a, b) => Number(b.includes('heldout')) - Number(a.includes('heldout')))[0]
    : undefined;
  if (!file) return undefined;
  const articles = rows(path.join(folder, 'corpus.jsonl')).map((row) =>
    toArticle(text(row.id), text(row.title), text(row.content)),
  );
  const queries = rows(path.join(folder, file)).map((row) => ({
    query: text((row.user_scenario as Row).instructions),
    relevant: texts(row.required_documents),
  }));
  return { name: 'tau-banking', articles, queries, heldOut: file.includes('heldout') };
}

function choose(folder: string, names: string[]): { file: string; heldOut: boolean } | undefined {
  const name = names.find((candidate) => existsSync(path.join(folder, candidate)));
  return name ? { file: path.join(folder, name), heldOut: name.includes('heldout') } : undefined;
}

function rows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
}

function toQuery(row: Row): RetrievalQuery {
  return { query: text(row.query), relevant: texts(row.relevant) };
}

function toArticle(id: string, title: string, body: string): Article {
  const contentHash = createHash('sha256').update(`${title}\n${body}`).digest('hex');
  return { id, title, body, audience: 'public', language: 'en', source: 'bench', contentHash };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}
