import { Fragment, type ReactNode } from 'react';
import type { Block, Inline, RichText } from '#wire/rich-text.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  text: RichText;
  /** Draws a source chip; without it the number stands in brackets. */
  citation?: (number: number) => ReactNode;
}

/** Draws the tree the server made. There is no HTML in it and none is made of it. */
export function RichTextView({ text, citation }: Props) {
  const draw = drawer(citation ?? ((number) => `[${number}]`));
  return <div className="flex min-w-0 flex-col gap-2 [overflow-wrap:anywhere]">{text.map(draw.block)}</div>;
}

function drawer(citation: (number: number) => ReactNode) {
  // biome-ignore-start lint/suspicious/noArrayIndexKey: the tree is drawn once and never reordered.
  const inlines = (nodes: Inline[]): ReactNode =>
    nodes.map((node, index) => <Fragment key={index}>{inline(node)}</Fragment>);

  function inline(node: Inline): ReactNode {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'strong':
        return <strong className="font-semibold">{inlines(node.children)}</strong>;
      case 'emphasis':
        return <em>{inlines(node.children)}</em>;
      case 'strike':
        return <s>{inlines(node.children)}</s>;
      case 'code':
        return <code className="rounded-sm bg-ink/7 px-1 py-0.5 font-mono text-[0.92em]">{node.text}</code>;
      case 'link':
        return (
          <a
            href={node.href}
            target="_blank"
            rel="noopener noreferrer"
            className="text-link underline underline-offset-2"
          >
            {inlines(node.children)}
          </a>
        );
      case 'citation':
        return citation(node.number);
      case 'break':
        return <br />;
    }
  }

  function block(node: Block, key: number): ReactNode {
    switch (node.type) {
      case 'paragraph':
        return (
          <p key={key} dir="auto">
            {inlines(node.children)}
          </p>
        );
      case 'heading':
        return (
          <p key={key} dir="auto" className="mt-1 font-semibold">
            {inlines(node.children)}
          </p>
        );
      case 'list': {
        const items = node.items.map((item, index) => (
          <li key={index} dir="auto">
            <div className="flex flex-col gap-1">{item.map(block)}</div>
          </li>
        ));
        return node.ordered ? (
          <ol key={key} start={node.start} className="flex list-decimal flex-col gap-1 ps-5">
            {items}
          </ol>
        ) : (
          <ul key={key} className="flex list-disc flex-col gap-1 ps-5">
            {items}
          </ul>
        );
      }
      case 'quote':
        return (
          <blockquote key={key} className="flex flex-col gap-2 border-s-2 border-line-strong ps-3 text-soft">
            {node.children.map(block)}
          </blockquote>
        );
      case 'code-block':
        return (
          <ScrollRegion key={key} aria-label="Code" className="overflow-x-auto rounded-md bg-ink/7">
            <pre className="p-3 font-mono text-xs">
              <code>{node.text}</code>
            </pre>
          </ScrollRegion>
        );
      case 'table':
        return (
          <ScrollRegion key={key} aria-label="Table" className="max-h-96 overflow-x-auto rounded-md border border-line">
            <table className="num w-full border-collapse text-start text-sm [overflow-wrap:break-word]">
              <thead>
                <tr>
                  {node.head.map((cell, index) => (
                    <th key={index} className="min-w-16 border-b border-line px-2 py-1 text-start font-semibold">
                      {inlines(cell)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {node.rows.map((row, index) => (
                  <tr key={index} className="border-b border-line last:border-0">
                    {row.map((cell, column) => (
                      <td key={column} className="px-2 py-1 align-top">
                        {inlines(cell)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        );
      case 'rule':
        return <hr key={key} className="border-line" />;
    }
  }
  // biome-ignore-end lint/suspicious/noArrayIndexKey: the tree is drawn once and never reordered.
  return { block };
}
