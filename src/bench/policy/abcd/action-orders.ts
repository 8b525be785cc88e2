import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { PastCall } from '#domain/policy/facts.ts';
import type { PolicyRule } from '#domain/policy/rule.ts';
import { allowFor, denyUnlessAllowed, requireBefore } from '#domain/policy/rules.ts';
import { toolVerdict } from '#domain/policy/tool-verdict.ts';
import type { ToolDefinition } from '#domain/tool.ts';

/** Actions of each subflow in the order the guidelines ask for. */
export type ActionOrders = Record<string, string[]>;

/** Reads `abcd/data/kb.json` of the data folder; undefined when it is not there. */
export function readActionOrders(folder: string): ActionOrders | undefined {
  const file = join(folder, 'abcd', 'data', 'kb.json');
  if (!existsSync(file)) return undefined;
  return z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Each action as a tool that changes something: all of them are to be done in order. */
export function actionTools(orders: ActionOrders): Map<string, ToolDefinition> {
  const names = [...new Set(Object.values(orders).flat())];
  return new Map(
    names.map((name) => {
      const tool = defineTool({ name, description: name, effect: 'write', input: z.object({}), run: async () => null });
      return [name, tool as unknown as ToolDefinition];
    }),
  );
}

/** Rules made from the orders alone: what a subflow may do, and what must come before what. */
export function orderRules(orders: ActionOrders): PolicyRule[] {
  return [
    denyUnlessAllowed('*', { id: 'guidelines-only', reason: 'Only what the guidelines name for the request.' }),
    ...Object.entries(orders).flatMap(([subflow, actions]) => [
      allowFor([subflow], actions, { id: `may-${subflow}`, reason: `Part of ${subflow}.` }),
      ...actions.slice(1).map((action, index) =>
        requireBefore(action, actions[index] ?? action, {
          id: `${subflow}-${action}`,
          reason: `In ${subflow}, ${actions[index]} comes before ${action}.`,
          intents: [subflow],
        }),
      ),
    ]),
  ];
}

/** The first action that the policy stops; undefined when all run. */
export function firstStopped(
  subflow: string,
  actions: readonly string[],
  tools: ReadonlyMap<string, ToolDefinition>,
  rules: readonly PolicyRule[],
): { action: string; rule: string } | undefined {
  const history: PastCall[] = [];
  const now = new Date('2021-04-01T12:00:00Z');
  for (const action of actions) {
    const tool = tools.get(action);
    if (!tool) return { action, rule: 'unknown-tool' };
    const verdict = toolVerdict(
      {
        tool,
        input: {},
        argumentsHash: argumentsHash(action, {}),
        customer: { id: 'cus_bench', assurance: 'verified' },
        ticketId: 'tkt_bench',
        intents: [subflow],
        history,
        grants: [],
        trusted: [],
        now,
      },
      rules,
    );
    if (verdict.kind !== 'allow') return { action, rule: verdict.rule };
    const outcome = { status: 'succeeded' as const, result: null };
    history.push({ tool: action, input: {}, verdict: 'allow', outcome, ticketId: 'tkt_bench', turnId: 'trn', at: now });
  }
  return undefined;
}

export interface Mutant {
  subflow: string;
  kind: 'swapped' | 'left-out' | 'started-late' | 'reversed' | 'foreign-action';
  actions: string[];
}

/** Orders that break the guidelines in one way each. */
export function mutantsOf(orders: ActionOrders): Mutant[] {
  const all = [...new Set(Object.values(orders).flat())];
  return Object.entries(orders).flatMap(([subflow, actions]) => {
    const mutant = (kind: Mutant['kind'], changed: string[]): Mutant => ({ subflow, kind, actions: changed });
    const swapped = actions.slice(1).map((_, index) => {
      const changed = [...actions];
      [changed[index], changed[index + 1]] = [changed[index + 1] ?? '', changed[index] ?? ''];
      return mutant('swapped', changed);
    });
    const leftOut = actions.slice(0, -1).map((_, index) => mutant('left-out', actions.toSpliced(index, 1)));
    const late = actions.slice(2).map((_, index) => mutant('started-late', actions.slice(index + 2)));
    const foreign = all
      .filter((action) => !actions.includes(action))
      .map((action) => mutant('foreign-action', [...actions, action]));
    return [...swapped, ...leftOut, ...late, mutant('reversed', actions.toReversed()), ...foreign];
  });
}
