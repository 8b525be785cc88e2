import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Article } from '#domain/article.ts';
import { orListOf } from './nearest.ts';

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

interface Node {
  type: string;
  url?: string;
  position?: { start: { line: number; offset?: number }; end: { offset?: number } };
  children?: Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

function linkNodes(node: Node): Node[] {
  const own = (node.type === 'link' || node.type === 'definition') && node.url !== undefined ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap(linkNodes)];
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
  for (const node of linkNodes(parser.parse(body) as Node)) {
    const written = node.url ?? '';
    if (/^([a-z][a-z0-9+.-]*:|\/|#)/i.test(written)) continue;
    const line = node.position?.start.line ?? 1;
    const [name = '', anchor] = written.split('#');
    const wanted = path.posix.join(path.posix.dirname(file), decodeURI(name));
    const article = byFile.get(wanted);
    if (!article) {
      const near = orListOf(
        wanted,
        [...byFile.keys()].filter((known) => path.posix.basename(known) === path.posix.basename(wanted)),
        'article',
      );
      faults.push({
        line,
        problem: `links to \`${written}\`, which is not an article`,
        mend: near.startsWith('There is no')
          ? 'Mend the path, which is relative to this file, or take the link out.'
          : near,
      });
      continue;
    }
    if (article.audience === 'internal' && from?.audience !== 'internal') {
      const mend = 'Take the link out: readers of this article may not see that one.';
      faults.push({ line, problem: `links to \`${written}\`, which is for the team only`, mend });
    }
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const at = body.slice(start, end).lastIndexOf(written);
    if (at === -1) continue;
    targets.push({
      from: start + at,
      to: start + at + written.length,
      url: `${article.url}${anchor ? `#${anchor}` : ''}`,
    });
  }
  return { targets, faults };
}

/** The body with each link at its target's URL. */
export function resolveLinks(body: string, targets: readonly Target[]): string {
  return targets
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, url }) => text.slice(0, from) + url + text.slice(to), body);
}
