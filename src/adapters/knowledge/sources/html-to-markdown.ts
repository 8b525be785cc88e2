import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const pipeline = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', fences: true, rule: '-' });

/** HTML of an article as Markdown: headings, lists, tables, code, links and alt texts stay. */
export function htmlToMarkdown(html: string): string {
  return `${String(pipeline.processSync(html)).trim()}\n`;
}
