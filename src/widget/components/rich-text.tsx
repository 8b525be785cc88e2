import type { ComponentChildren } from 'preact';
import type { Block, Inline, RichText as Tree } from '#wire/rich-text.ts';

interface Props {
  content: Tree;
  /** What a numbered source does when pressed; without it numbers are not shown. */
  onCitation?: (number: number) => void;
  active?: number;
}

/** Draws the server's tree. Nothing here parses text: what the tree cannot say cannot happen. */
export function RichText(props: Props) {
  return <>{props.content.map((block, index) => drawBlock(block, index, props))}</>;
}

function drawBlock(block: Block, key: number, props: Props): ComponentChildren {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{inlines(block.children, props)}</p>;
    case 'heading':
      // A chat has no outline: a heading is a strong line.
      return (
        <p key={key} class="heading">
          {inlines(block.children, props)}
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => drawItem(item, index, props));
      return block.ordered ? (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={key}>{items}</ul>
      );
    }
    case 'quote':
      return <blockquote key={key}>{block.children.map((child, index) => drawBlock(child, index, props))}</blockquote>;
    case 'code-block':
      return (
        <pre key={key}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return (
        <div key={key} class="table">
          <table>
            <thead>{drawRow('th', block.head, 0, props)}</thead>
            <tbody>{block.rows.map((row, index) => drawRow('td', row, index, props))}</tbody>
          </table>
        </div>
      );
    case 'rule':
      return <hr key={key} />;
    default:
      return null;
  }
}

// Parts of a text have no names but their places, and a text never changes its order.

function drawItem(item: Block[], key: number, props: Props) {
  return <li key={key}>{item.map((child, index) => drawBlock(child, index, props))}</li>;
}

function drawRow(Cell: 'th' | 'td', cells: Inline[][], key: number, props: Props) {
  return <tr key={key}>{cells.map((cell, index) => drawCell(Cell, cell, index, props))}</tr>;
}

function drawCell(Cell: 'th' | 'td', cell: Inline[], key: number, props: Props) {
  return <Cell key={key}>{inlines(cell, props)}</Cell>;
}

function inlines(children: Inline[], props: Props): ComponentChildren {
  return children.map((child, key) => drawInline(child, key, props));
}

function drawInline(child: Inline, key: number, props: Props): ComponentChildren {
  switch (child.type) {
    case 'text':
      return child.text;
    case 'strong':
      return <strong key={key}>{inlines(child.children, props)}</strong>;
    case 'emphasis':
      return <em key={key}>{inlines(child.children, props)}</em>;
    case 'strike':
      return <s key={key}>{inlines(child.children, props)}</s>;
    case 'code':
      return <code key={key}>{child.text}</code>;
    case 'break':
      return <br key={key} />;
    case 'link':
      return (
        <a key={key} href={child.href} target="_blank" rel="noopener noreferrer nofollow">
          {inlines(child.children, props)}
        </a>
      );
    case 'citation': {
      const { onCitation, active } = props;
      if (!onCitation) return null;
      return (
        <button
          key={key}
          type="button"
          class="cite"
          aria-expanded={active === child.number}
          onClick={() => onCitation(child.number)}
        >
          {child.number}
        </button>
      );
    }
    default:
      return null;
  }
}
