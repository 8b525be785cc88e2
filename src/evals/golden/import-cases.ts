import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { DeskFault } from '#adapters/desk/desk-faults.ts';
import { redact } from '#domain/redaction/redact.ts';
import { goldenCaseSchema } from './golden-case.ts';

/** A case as it will be written, and where it came from. */
export interface ImportedCase {
  value: Record<string, unknown>;
  file: string;
  line: number;
}

export interface ImportedCases {
  cases: ImportedCase[];
  faults: DeskFault[];
}

/** Columns with one value, and those with several, apart by `;`. */
const single = ['id', 'customer', 'channel', 'language'] as const;
const several = {
  tags: 'tags',
  outcome: 'outcome',
  tier: 'tier',
  intents: 'intents',
  reasons: 'reasons',
  cites: 'cites',
};

/**
 * Reads cases from a CSV file, or from a folder of conversations (`*.txt`, `*.md`). Personal data
 * is taken out of what customers wrote. A row that makes no case is a fault; the others are there.
 */
export async function importCases(place: string): Promise<ImportedCases> {
  const there = await stat(place).catch(() => undefined);
  if (!there) {
    const mend = 'Name a CSV file, or a folder of conversations.';
    return { cases: [], faults: [{ file: place, problem: 'is not there', mend }] };
  }
  if (!there.isDirectory()) return fromCsv(await readFile(place, 'utf8'), path.basename(place));
  const names = (await readdir(place)).filter((name) => /\.(txt|md)$/i.test(name)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(path.join(place, name), 'utf8')));
  return checked(
    names.map((name, index) => ({ file: name, line: 1, value: fromConversation(name, texts[index] ?? '') })),
  );
}

/** A row is a case; its first row names the columns. `message` holds one message a line. */
function fromCsv(text: string, file: string): ImportedCases {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parseCsv(text, {
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (fault) {
    const problem = `is not CSV: ${fault instanceof Error ? fault.message : String(fault)}`;
    return { cases: [], faults: [{ file, line: 1, problem, mend: 'Export it again, with quotes around texts.' }] };
  }
  return checked(rows.map(({ record, info }, index) => ({ file, line: info.lines, value: fromRow(record, index) })));
}

function fromRow(row: Record<string, string>, index: number): Record<string, unknown> {
  const list = (name: string) =>
    (row[name] ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
  const given = (name: string) => (row[name] ? { [name]: row[name] } : {});
  const messages = (row.message ?? row.messages ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const expect: Record<string, unknown> = { ...given('language') };
  for (const [column, field] of Object.entries(several)) {
    const values = list(column);
    if (column !== 'tags' && values.length > 0) expect[field] = column === 'tier' ? values.map(Number) : values;
  }
  const facts = { must: list('must'), mustNot: list('must_not') };
  const tools = { required: list('tools_required'), forbidden: list('tools_forbidden') };
  for (const [name, part] of Object.entries({ facts, tools })) {
    const filled = Object.fromEntries(Object.entries(part).filter(([, values]) => values.length > 0));
    if (Object.keys(filled).length > 0) expect[name] = filled;
  }
  return {
    id: row.id || `imported-${index + 1}`,
    ...(list('tags').length > 0 ? { tags: list('tags') } : {}),
    ...Object.assign({}, ...single.filter((name) => name !== 'id' && name !== 'language').map(given)),
    messages: messages.map(redact),
    expect,
  };
}

/**
 * A conversation: `Customer:` begins what the customer wrote; other speakers are left out. Without
 * speakers the whole text is one message. What must come of it may stand in front matter.
 */
function fromConversation(name: string, text: string): Record<string, unknown> {
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const body = matter ? text.slice(matter[0].length) : text;
  const speakers = body.split(/^(?=\p{L}[\p{L} ]{1,30}:)/mu).map((part) => part.trim());
  const own = speakers.filter((part) => /^customer:/i.test(part)).map((part) => part.replace(/^customer:\s*/i, ''));
  const expect = matter ? ((parseYaml(matter[1] ?? '') ?? {}) as Record<string, unknown>) : {};
  return {
    id: path
      .parse(name)
      .name.toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, ''),
    tags: ['imported'],
    messages: (own.length > 0 ? own : [body.trim()]).filter(Boolean).map(redact),
    expect,
  };
}

function checked(cases: ImportedCase[]): ImportedCases {
  const faults: DeskFault[] = [];
  const good = cases.filter(({ value, file, line }) => {
    const parsed = goldenCaseSchema.safeParse(value);
    for (const issue of parsed.error?.issues ?? []) {
      const where = issue.path.map(String).join('.') || 'the case';
      const mend = 'Correct it and import it again.';
      faults.push({ file, line, problem: `case \`${String(value.id)}\`: \`${where}\` ${issue.message}`, mend });
    }
    return parsed.success;
  });
  return { cases: good, faults };
}
