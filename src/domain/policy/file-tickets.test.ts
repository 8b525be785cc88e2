import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../define-tool.ts';
import type { PastCall } from './facts.ts';
import { fileTickets } from './rules.ts';
import { facts, now, past } from './testing/policy-kit.ts';
import { toolVerdict } from './tool-verdict.ts';

const tool = defineTool({
  name: 'create_support_ticket',
  description: 'Files a ticket.',
  input: z.object({ title: z.string(), details: z.string() }),
  effect: 'write',
  assurance: 'anonymous',
  run: async () => null,
});

/** What the rules say of filing this after these. */
function verdictOn(title: string, before: Partial<PastCall>[], rules = fileTickets()) {
  const history = before.map((call) => past({ tool: tool.name, ...call }));
  return toolVerdict(facts({ tool, input: { title, details: 'The page stays blank.' }, history }), rules);
}

const filed = (title: string, more: Partial<PastCall> = {}) => ({ input: { title }, ...more });
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);

describe('fileTickets', () => {
  it('lets prose of a model pass: it aims and sizes nothing', () => {
    expect(verdictOn('Blank page', [])).toMatchObject({ kind: 'allow', rule: 'file-tickets' });
  });

  it('files a matter once, in whatever letters it is written, and again after a week', () => {
    expect(verdictOn('blank page ', [filed('Blank page')])).toMatchObject({ kind: 'deny', rule: 'file-once' });
    expect(verdictOn('Blank page', [filed('Blank page', { at: daysAgo(8), ticketId: 'tkt_0' })]).kind).toBe('allow');
  });

  it('holds two a ticket and five a day', () => {
    const others = (count: number, more?: Partial<PastCall>) =>
      Array.from({ length: count }, (_, index) => filed(`Matter ${index}`, more));
    expect(verdictOn('Blank page', others(1)).kind).toBe('allow');
    expect(verdictOn('Blank page', others(2))).toMatchObject({ kind: 'deny', rule: 'file-limit-ticket' });
    const elsewhere = { ticketId: 'tkt_0' };
    expect(verdictOn('Blank page', others(4, elsewhere)).kind).toBe('allow');
    expect(verdictOn('Blank page', others(5, elsewhere))).toMatchObject({ kind: 'deny', rule: 'file-limit-day' });
    expect(verdictOn('Blank page', others(5, { ...elsewhere, at: daysAgo(2) })).kind).toBe('allow');
  });

  it('counts what may have happened, and not what was refused', () => {
    const refused = { verdict: 'deny' as const, outcome: undefined };
    expect(verdictOn('Blank page', [filed('Blank page', refused)]).kind).toBe('allow');
    const unknown = { outcome: { status: 'unknown' as const, error: 'No answer.' } };
    expect(verdictOn('Blank page', [filed('Blank page', unknown)]).kind).toBe('deny');
  });

  it('is for the intents that are named', () => {
    expect(verdictOn('Blank page', [], fileTickets({ intents: ['bug_report'] }))).toMatchObject({
      kind: 'deny',
      rule: 'default-deny',
    });
  });
});
