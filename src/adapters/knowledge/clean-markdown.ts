/** A question and its answer that a page declares for search engines (schema.org FAQPage). */
export interface DeclaredQuestion {
  question: string;
  answer: string;
}

export interface CleanMarkdown {
  markdown: string;
  questions: DeclaredQuestion[];
}

const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Takes out what a reader of the page never sees: scripts, module imports, component tags,
 * admonition fences. Code blocks stay as they are.
 * Contract: total; text without such things comes back unchanged.
 */
export function cleanMarkdown(source: string): CleanMarkdown {
  const questions: DeclaredQuestion[] = [];
  let prose: string[] = [];
  const out: string[] = [];
  let open: string | undefined;
  const flush = () => {
    if (prose.length) out.push(cleanProse(prose.join('\n'), questions));
    prose = [];
  };
  for (const line of source.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (open) {
      out.push(line);
      if (mark && mark[0] === open[0] && mark.length >= open.length && line.trim() === mark) open = undefined;
    } else if (mark) {
      flush();
      out.push(line);
      open = mark;
    } else prose.push(line);
  }
  flush();
  return { markdown: out.join('\n'), questions };
}

function cleanProse(prose: string, questions: DeclaredQuestion[]): string {
  return (
    prose
      .replace(/<script\b[^>]*>([\s\S]*?)<\/script>/gi, (_, code: string) => {
        questions.push(...declaredQuestions(code));
        return '';
      })
      .replace(/<(style|head)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/^(?:import\s.+\sfrom\s+['"].+['"]|export\s+(?:const|default|function)\b.*);?\s*$/gm, '')
      .replace(/^:::+[ \t]*(?:\w+)?(?:\[(.+)\]|[ \t]+(.+))?[ \t]*$/gm, (_, inBrackets?: string, after?: string) => {
        const title = (inBrackets ?? after)?.trim();
        return title ? `\n**${title.replaceAll('**', '')}**\n` : '';
      })
      // With an address that a program works out it is no HTML, and would be read as text.
      .replace(/(?<!`)<img\b([^<>`]*\{[^<>`]*)>(?!`)/gi, (_, attributes: string) => {
        const alt = /\balt=(["'])(.*?)\1/i.exec(attributes)?.[0];
        return alt ? `<img ${alt}>` : '';
      })
      .replace(/<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>/g, '')
  );
}

/** Questions of a schema.org FAQPage; nothing when the script is not one. */
function declaredQuestions(code: string): DeclaredQuestion[] {
  const start = code.indexOf('{', code.indexOf('`') + 1);
  const end = code.lastIndexOf('}', code.includes('`') ? code.lastIndexOf('`') : code.length);
  if (start < 0 || end <= start) return [];
  let page: unknown;
  try {
    page = JSON.parse(code.slice(start, end + 1));
  } catch {
    return [];
  }
  const entities = field(page, 'mainEntity');
  return (Array.isArray(entities) ? entities : []).flatMap((entity) => {
    const question = field(entity, 'name');
    const answer = field(field(entity, 'acceptedAnswer'), 'text');
    return typeof question === 'string' && typeof answer === 'string'
      ? [{ question: question.trim(), answer: answer.replace(/<[^>]*>/g, ' ').trim() }]
      : [];
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
