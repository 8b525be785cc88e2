import { z } from 'zod';
import { fileTool } from '#domain/filed-ticket.ts';
import type { ToolOutcome } from '#domain/tool.ts';

const result = z.object({ ticket: z.string().regex(/^#\d+$/), title: z.string() });

/** Tickets that these calls filed, by their results. */
export function filedTickets(
  calls: readonly { tool: string; outcome?: ToolOutcome }[],
): { number: number; title: string }[] {
  return calls.flatMap(({ tool, outcome }) => {
    if (tool !== fileTool || outcome?.status !== 'succeeded') return [];
    const read = result.safeParse(outcome.result);
    return read.success ? [{ number: Number(read.data.ticket.slice(1)), title: read.data.title }] : [];
  });
}

/** Their numbers, each once. */
export function filedNumbers(calls: Parameters<typeof filedTickets>[0]): number[] {
  return [...new Set(filedTickets(calls).map(({ number }) => number))];
}
