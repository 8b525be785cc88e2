import type { EvalTurn } from '#wire/console/evals.ts';

/** Everything the customer was sent in these turns, one message after the other. */
export function sentText(turns: readonly EvalTurn[]): string {
  return textOf(turns, ['ai', 'system']);
}

/** What the customer was sent, and what would be after a colleague's yes. */
export function writtenText(turns: readonly EvalTurn[]): string {
  return textOf(turns, ['ai', 'system', 'draft']);
}

/** Words of the agent itself, without the lines that code writes. */
export function agentText(turns: readonly EvalTurn[]): string {
  return textOf(turns, ['ai', 'draft']);
}

function textOf(turns: readonly EvalTurn[], who: readonly string[]): string {
  return turns
    .flatMap(({ lines }) => lines)
    .filter((line) => who.includes(line.who))
    .map(({ text }) => text)
    .join('\n\n');
}

/** `a | b | c`, with or without spaces, is three ways to say one thing. */
export const waysOf = (wanted: string): string[] =>
  wanted
    .split('|')
    .map((way) => way.trim())
    .filter(Boolean);

/** One of `a | b | c`, in any case and with any white space, without Markdown's stars. */
export function holds(text: string, wanted: string): boolean {
  const plain = normal(text);
  return waysOf(wanted).some((way) => plain.includes(normal(way)));
}

function normal(text: string): string {
  return text
    .replaceAll('**', '')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .toLowerCase()
    .trim();
}
