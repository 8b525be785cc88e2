import { readPastCases } from '#adapters/database/reads/past-cases.ts';
import { AppError } from '#domain/errors.ts';
import { changeRules } from '#domain/policy/change-rules.ts';
import { dryRun } from '#domain/policy/dry-run.ts';
import type { PolicyRule } from '#domain/policy/rule.ts';
import { toolVerdict } from '#domain/policy/tool-verdict.ts';
import { recordedTools } from '#engine/tools/support-ticket-tool.ts';
import { policyDryRunRequest } from '#wire/console/policy-dry-run.ts';
import type { Context } from '../../../context.ts';
import { presentDryRun } from '../../../present/policy-dry-run.ts';
import { bodyOf, type ConsoleRouter } from '../console-router.ts';

const dayMs = 24 * 60 * 60_000;

/** What would have come out otherwise had the rules been other ones. Changes nothing. */
export function dryRunPolicy(router: ConsoleRouter, context: Context): void {
  router.on('POST /policy/dry-run', async (c) => {
    const { changes, days } = await bodyOf(c, policyDryRunRequest);
    const { policies } = context.desk;
    const tools = recordedTools(context.desk);
    const changed = changeRules(policies, changes);
    if (!changed.ok) throw new AppError('invalid_request', changed.reason, { field: 'changes' });
    const since = new Date(context.ports.clock.now().getTime() - days * dayMs);
    const spoken = touched(policies, changed.rules);
    const past = await readPastCases(context.database.kysely, tools, {
      tools: tools.map(({ name }) => name).filter((name) => spoken.has('*') || spoken.has(name)),
      since,
    });
    const drifted = past.cases.filter(
      ({ facts, recorded }) => toolVerdict(facts, policies).kind !== recorded.kind,
    ).length;
    return c.json(presentDryRun(past, { ...dryRun(past.cases, policies, changed.rules), drifted }, since));
  });
}

/** Tools that a changed, new or removed rule speaks of: no other call can come out otherwise. */
function touched(before: readonly PolicyRule[], after: readonly PolicyRule[]): Set<string> {
  const different = [
    ...before.filter((rule) => !after.includes(rule)),
    ...after.filter((rule) => !before.includes(rule)),
  ];
  return new Set(different.flatMap((rule) => rule.tools));
}
