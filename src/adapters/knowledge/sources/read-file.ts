import { readMarkdown, titleFromName } from './read-markdown.ts';
import type { SourceItem } from './source-item.ts';

/** Kinds of files that become articles. */
export const readableFile = /\.(md|markdown|html?|pdf|docx|csv)$/i;

/** Larger texts are not articles: no person would read one, and their vectors would take minutes. */
const maxTextBytes = 2_000_000;
/** Documents carry pictures and fonts. */
export const maxDocumentBytes = 25_000_000;

/** A page with fewer letters than this on average was scanned. */
const lettersOfAPage = 20;

/** Most bytes of a file of this name. */
export function maxBytesOf(name: string): number {
  return /\.(pdf|docx)$/i.test(name) ? maxDocumentBytes : maxTextBytes;
}

/** A fault for a file that is too large to be read. */
export function tooLarge(name: string, bytes: number): SourceItem {
  const megabytes = (bytes / 1_000_000).toFixed(1);
  const most = maxBytesOf(name) / 1_000_000;
  return {
    kind: 'fault',
    item: name,
    ref: name,
    problem: `is ${megabytes} MB; at most ${most} MB are read`,
    mend: 'Split it into articles of one subject each.',
  };
}

/** Articles of a file, by its kind. What is wrong with it is told as a fault, never thrown. */
export async function* readFileItems(name: string, bytes: Buffer): AsyncIterable<SourceItem> {
  if (bytes.length > maxBytesOf(name)) return yield tooLarge(name, bytes.length);
  if (bytes.length === 0)
    return yield { kind: 'fault', item: name, ref: name, problem: 'is empty', mend: 'Take the file away.' };
  try {
    if (/\.pdf$/i.test(name)) return yield* readPdf(name, bytes);
    if (/\.docx$/i.test(name)) return yield* readDocx(name, bytes);
    const text = readText(bytes);
    if (text === undefined)
      return yield { kind: 'fault', item: name, ref: name, problem: 'is not UTF-8 text', mend: 'Save it as UTF-8.' };
    if (/\.csv$/i.test(name)) return yield* await readTable(name, text);
    if (/\.html?$/i.test(name)) return yield* readHtml(name, text);
    yield* readMarkdown(text, name);
  } catch (fault) {
    const problem = `could not be read: ${fault instanceof Error ? fault.message.split('\n')[0] : String(fault)}`;
    yield { kind: 'fault', item: name, ref: name, problem, mend: 'Open it, save it anew, and sync again.' };
  }
}

/** UTF-8, or UTF-16 with its mark; undefined when it is neither. */
function readText(bytes: Buffer): string | undefined {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Each reader is loaded with the first file of its kind: a server that starts needs none of a hundred modules. */
async function* readHtml(name: string, text: string): AsyncIterable<SourceItem> {
  const { readPage } = await import('./read-page.ts');
  const page = readPage(text);
  if (page.body.trim() === '')
    return yield { kind: 'fault', item: name, ref: name, problem: 'has no text', mend: 'Take the file away.' };
  yield {
    kind: 'article',
    ref: name,
    article: {
      title: page.title || titleFromName(name),
      body: page.body,
      url: page.canonical && URL.canParse(page.canonical) ? page.canonical : undefined,
      language: page.language,
      updatedAt: page.updatedAt,
    },
  };
}

async function readTable(name: string, text: string): Promise<Iterable<SourceItem>> {
  const { readQuestionTable } = await import('./read-question-table.ts');
  return readQuestionTable(text, name);
}

async function* readPdf(name: string, bytes: Buffer): AsyncIterable<SourceItem> {
  const { pdfToMarkdown } = await import('./pdf-to-markdown.ts');
  const { body, pages, characters } = await pdfToMarkdown(bytes);
  if (characters < pages * lettersOfAPage) {
    const problem = characters === 0 ? 'has no text: it looks scanned' : 'has hardly any text: it looks scanned';
    return yield { kind: 'fault', item: name, ref: name, problem, mend: 'Run text recognition over it and try again.' };
  }
  yield documentArticle(name, body);
}

async function* readDocx(name: string, bytes: Buffer): AsyncIterable<SourceItem> {
  const [{ default: mammoth }, { htmlToMarkdown }] = await Promise.all([
    import('mammoth'),
    import('./html-to-markdown.ts'),
  ]);
  // Pictures stay out: only their alt texts say anything here.
  const pictures = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: pictures });
  const body = htmlToMarkdown(value);
  if (body.trim() === '')
    return yield { kind: 'fault', item: name, ref: name, problem: 'has no text', mend: 'Take the file away.' };
  yield documentArticle(name, body);
}

/** The first heading, when the document begins with one, is its title. */
function documentArticle(name: string, body: string): SourceItem {
  const first = /^#{1,2}\s+(.+)\n+/.exec(body);
  const title = first?.[1]?.replace(/[\\*_`]/g, '').trim();
  const rest = first ? body.slice(first[0].length) : body;
  return {
    kind: 'article',
    ref: name,
    article: title && rest.trim() ? { title, body: rest } : { title: titleFromName(name), body },
  };
}
