import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import type { Desk } from '#domain/desk.ts';
import { filedKinds, fileTool } from '#domain/filed-ticket.ts';
import { inLanguage, type Localized } from '#domain/localized.ts';
import { speaksOf } from '#domain/policy/past-calls.ts';
import type { ToolDefinition } from '#domain/tool.ts';

/** What a model gives. Who the customer is comes from the turn, and the team from what was written. */
export const filingInput = z.object({
  kind: z.enum(filedKinds).describe('What it is; other_problem for a second problem that another team has to look at'),
  title: z.string().trim().min(3).max(120).describe('The matter in one line, as a colleague would put it'),
  details: z
    .string()
    .trim()
    .min(1)
    .max(2_000)
    .describe('What the customer reports or wants, what happened, what was tried; facts only'),
  about: z.string().trim().min(3).max(200).optional().describe('The customer’s exact words on it, copied'),
});

export type FilingInput = z.infer<typeof filingInput>;

const action: Localized = {
  en: 'File a ticket for our team: “{title}”',
  es: 'Abrir un ticket para nuestro equipo: «{title}»',
  fr: 'Ouvrir un ticket pour notre équipe : « {title} »',
  de: 'Ein Ticket für unser Team anlegen: „{title}“',
  pt: 'Abrir um ticket para a nossa equipe: “{title}”',
  ja: '担当チーム宛てのチケットを作成：「{title}」',
};

/**
 * A write like any other: denied unless a rule of the desk allows it, once per key. Nobody needs to be
 * known for it: a stranger's bug is a bug, and people see how well the customer is known.
 */
export const supportTicketTool = defineTool({
  name: fileTool,
  description:
    'Files a ticket for people of the team, who answer the customer later in a thread of its own, while you go on with this conversation. Use it for what need not be settled now: a bug report, a feature request, something to follow up later, a second problem for another team. Not for what the customer waits for: answer that, or call escalate_to_human. One ticket a matter. Returns its number: tell the customer.',
  input: filingInput,
  effect: 'write',
  assurance: 'anonymous',
  recovery: 'repeatable',
  describe: ({ title }, language) => inLanguage(action, language ?? 'en').replace('{title}', () => title),
  run: () => Promise.reject(new Error('The engine handles this tool itself.')),
});

/** Only a desk with a rule that allows it shows it to a model: a tool that is always refused costs tokens and turns. */
export function filesTickets(desk: Pick<Desk, 'policies'>): boolean {
  return desk.policies.some((rule) => rule.kind === 'allow-for' && speaksOf(rule, fileTool));
}

/** The tools whose calls are judged, recorded and shown: the desk's own, and this one where it is allowed. */
export function recordedTools(desk: Pick<Desk, 'tools' | 'policies'>): readonly ToolDefinition[] {
  return filesTickets(desk) ? [...desk.tools, supportTicketTool] : desk.tools;
}
