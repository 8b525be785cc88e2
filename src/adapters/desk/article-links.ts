import path from 'node:path';
import type { Article } from '#domain/article.ts';

/** Where a link stands in the body and what it becomes. */
interface Target {
  from: number;
  to: number;
  url: string;
}

interface LinkFault {
  /** Line of the body, from 1. */
  line: number;
  problem: string;
  mend: string;
}

/** `[text](where)` and `[name]: where`, as Markdown writes links; pictures begin with `!`. */
const link = /(!?)\[(?:[^[\]]|\[[^\]]*\])*\]\(\s*<?([^\s<>()]+)|^ {0,3}\[[^\]]+\]:\s*<?([^\s<>]+)/gm;
const fence = /^ {0,3}(```|~~~)/;

/** The text with code blanked out, character for character: what looks like a link there is none. */
function withoutCode(body: string): string {
  let inside = false;
  const lines = body.split('\n').map((line) => {
    const isFence = fence.test(line);
    if (isFence) inside = !inside;
    return inside || isFence ? ' '.repeat(line.length) : line.replaceAll(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  });
  return lines.join('\n');
}

/**
 * Finds the relative links of an article. Readers see articles at their URLs, not in a folder: each
 * link to another file is to become that article's URL. A link to no article, or from a public one
 * to one of the team's own, is a fault.
 */
export function linksOf(
  body: string,
  file: string,
  byFile: ReadonlyMap<string, Article>,
): { targets: Target[]; faults: LinkFault[] } {
  const targets: Target[] = [];
  const faults: LinkFault[] = [];
  const from = byFile.get(file);
  for (const match of withoutCode(body).matchAll(link)) {
    const written = match[2] ?? match[3] ?? '';
    if (match[1] || /^([a-z][a-z0-9+.-]*:|\/|#)/i.test(written)) continue;
    const start = match.index + match[0].lastIndexOf(written);
    const line = body.slice(0, start).split('\n').length;
    const [name = '', anchor] = written.split('#');
    const wanted = path.posix.join(path.posix.dirname(file), decoded(name));
    const article = byFile.get(wanted) ?? byFile.get(`${wanted}.md`);
    if (!article) {
      const elsewhere = [...byFile.keys()].find((known) => path.posix.basename(known) === path.posix.basename(wanted));
      const mend = elsewhere
        ? `Did you mean \`${path.posix.relative(path.posix.dirname(file), elsewhere)}\`?`
        : 'Mend the path, which is relative to this file, or take the link out.';
      faults.push({ line, problem: `links to \`${written}\`, which is not an article`, mend });
      continue;
    }
    if (article.audience === 'internal' && from?.audience !== 'internal') {
      const mend = 'Take the link out: readers of this article may not see that one.';
      faults.push({ line, problem: `links to \`${written}\`, which is for the team only`, mend });
    }
    targets.push({ from: start, to: start + written.length, url: `${article.url}${anchor ? `#${anchor}` : ''}` });
  }
  return { targets, faults };
}

/** The body with each link at its target's URL. */
export function resolveLinks(body: string, targets: readonly Target[]): string {
  return targets
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, url }) => text.slice(0, from) + url + text.slice(to), body);
}

/** A link with a stray `%` is broken, not a reason to stop. */
function decoded(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
