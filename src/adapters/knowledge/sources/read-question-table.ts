import { parse } from 'csv-parse/sync';
import type { SourceItem } from './source-item.ts';

const headings = {
  question: ['question', 'q', 'title', 'frage', 'pregunta'],
  answer: ['answer', 'a', 'body', 'text', 'antwort', 'respuesta'],
  area: ['product_area', 'area', 'category'],
  language: ['language', 'lang', 'locale'],
  url: ['url', 'link'],
} as const;

/** A table of questions and answers: each row is an article whose title is the question. */
export function* readQuestionTable(text: string, file: string): Iterable<SourceItem> {
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text.replace(/^\uFEFF/, ''), {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: separatorOf(text),
    }) as unknown as typeof rows;
  } catch (fault) {
    const problem = `is not a table: ${fault instanceof Error ? fault.message.split('\n')[0] : fault}`;
    const mend = 'Put values that hold quotes or commas in double quotes.';
    yield { kind: 'fault', item: file, ref: file, problem, mend };
    return;
  }
  const names = (rows[0]?.record ?? []).map((name) => name.trim().toLowerCase());
  const column = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const at = { question: column(headings.question), answer: column(headings.answer) };
  if (at.question === -1 || at.answer === -1) {
    const mend = 'Name the columns “question” and “answer” in the first line.';
    yield { kind: 'fault', item: file, ref: file, problem: 'has no columns for questions and answers', mend };
    return;
  }
  const extra = { area: column(headings.area), language: column(headings.language), url: column(headings.url) };
  const refOf = (question: string) => `${file}/${question}`;
  yield { kind: 'total', total: rows.length - 1 };
  for (const { record, info } of rows.slice(1)) {
    const cell = (index: number) => (index === -1 ? undefined : record[index]?.trim() || undefined);
    const question = cell(at.question);
    const answer = cell(at.answer);
    const item = `${file}, line ${info.lines}`;
    if (!question || !answer) {
      const missing = question ? 'answer' : 'question';
      const mend = `Write the ${missing} or take the line out.`;
      yield { kind: 'fault', item, problem: `has no ${missing}`, mend, ...(question && { ref: refOf(question) }) };
      continue;
    }
    const ref = refOf(question);
    const url = cell(extra.url);
    yield {
      kind: 'article',
      ref,
      article: {
        title: question,
        body: `${answer}\n`,
        productArea: cell(extra.area),
        language: cell(extra.language),
        url: url && URL.canParse(url) ? url : undefined,
      },
    };
  }
}

/** Spreadsheets of many countries write semicolons. */
function separatorOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
