import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { audiences } from '#domain/article.ts';
import { nearest } from './nearest.ts';

const optionalText = z.string().trim().min(1, 'must not be empty').optional();

/** What may stand between the `---` lines of an article. */
export const frontMatterSchema = z.strictObject({
  title: optionalText,
  product_area: optionalText,
  audience: z.enum(audiences, { error: `must be one of ${audiences.join(', ')}` }).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 language such as "en" or "pt-BR"')
    .optional(),
  owner: optionalText,
  last_reviewed: z.iso.date('must be a day such as 2026-11-21').optional(),
  url: z
    .string()
    .regex(/^(https?:\/\/\S+|\/\S*)$/, 'must begin with https:// or /')
    .optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface FrontMatterFault {
  line: number;
  problem: string;
  mend: string;
}

export interface SplitArticle {
  matter: FrontMatter;
  /** Markdown after the front matter. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  faults: FrontMatterFault[];
}

/** Takes an article apart. Faulty fields are left out, each with its line; the rest stays. */
export function splitFrontMatter(text: string): SplitArticle {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { matter: {}, body: text, bodyLine: 1, faults: [] };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) {
    const problem = 'the front matter has no end';
    return {
      matter: {},
      body: '',
      bodyLine: 1,
      faults: [{ line: 1, problem, mend: 'Add a line of three dashes after it.' }],
    };
  }
  const body = lines.slice(end + 1).join('\n');
  const yaml = lines.slice(1, end).join('\n');
  const { matter, faults } = readMatter(yaml);
  return { matter: { ...unreadAudience(yaml), ...matter }, body, bodyLine: end + 2, faults };
}

/** Who may read it was said, and cannot be read: better the team alone than everybody. */
function unreadAudience(yaml: string): FrontMatter {
  return /^\s*audience\s*:/m.test(yaml) ? { audience: 'internal' } : {};
}

/** The fields of what is not YAML as a whole, as far as one line alone says them. */
function readByLine(yaml: string): FrontMatter {
  const fields = yaml.split('\n').flatMap((line): [string, string][] => {
    const [, key = '', value = ''] = /^(\w+):\s+([^\s[{&*!|>%@`].*?)\s*$/.exec(line) ?? [];
    const bare = /^(['"])(.*)\1$/.exec(value)?.[2] ?? value;
    const shape: Record<string, z.ZodType> = frontMatterSchema.shape;
    return Object.hasOwn(shape, key) && shape[key]?.safeParse(bare).success ? [[key, bare]] : [];
  });
  const read = frontMatterSchema.safeParse(Object.fromEntries(fields));
  return read.success ? read.data : {};
}

/** Line 1 of the YAML is line 2 of the file. */
const offset = 1;

function readMatter(yaml: string): { matter: FrontMatter; faults: FrontMatterFault[] } {
  const lineCounter = new LineCounter();
  // YAML 1.2 has no dates: `last_reviewed: 2026-11-21` stays a text, as it is written.
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      line: lineCounter.linePos(error.pos[0]).line + offset,
      problem: `the front matter is not YAML: ${error.message.split('\n')[0]}`,
      mend: 'Quote values that hold a colon, and indent with spaces.',
    }));
    const apart = faults.filter(({ line }, at) => faults.findIndex((other) => other.line === line) === at);
    return { matter: readByLine(yaml), faults: apart };
  }
  const value: unknown = document.toJS();
  if (value === null || value === undefined) return { matter: {}, faults: [] };
  const read = frontMatterSchema.safeParse(value);
  if (read.success) return { matter: read.data, faults: [] };

  const lineOf = (key: string) => {
    const found = yaml.split('\n').findIndex((line) => line.trimStart().startsWith(`${key}:`));
    return (found === -1 ? 1 : found + 1) + offset;
  };
  const known = Object.keys(frontMatterSchema.shape);
  const wrong = new Set<string>();
  const faults: FrontMatterFault[] = [];
  for (const issue of read.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        wrong.add(key);
        const close = nearest(key, known);
        const mend = close ? `Did you mean \`${close}\`?` : `Known are ${known.join(', ')}.`;
        faults.push({ line: lineOf(key), problem: `\`${key}\` means nothing in front matter`, mend });
      }
    } else if (issue.path.length === 0) {
      faults.push({
        line: 2,
        problem: 'the front matter is not a set of fields',
        mend: 'Write one `field: value` a line.',
      });
      return { matter: {}, faults };
    } else {
      const key = String(issue.path[0]);
      wrong.add(key);
      const rule = /^must /.test(issue.message) ? issue.message : 'must be a text';
      const until = key === 'audience' ? 'only the team sees the article' : 'it is left out';
      faults.push({ line: lineOf(key), problem: `\`${key}\` ${rule}`, mend: `Change it; until then ${until}.` });
    }
  }
  const kept = Object.fromEntries(Object.entries(value as object).filter(([key]) => !wrong.has(key)));
  const again = frontMatterSchema.safeParse(kept);
  return { matter: again.success ? again.data : {}, faults };
}
