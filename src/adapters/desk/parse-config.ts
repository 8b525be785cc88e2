import type { z } from 'zod';
import { type DeskDefinition, type DeskSpec, defineDesk } from '#domain/define-desk.ts';
import type { DeskFault } from './desk-faults.ts';
import { intentSchema, policySchema, settingsSchema, teamSchema, toolSchema } from './desk-schema.ts';
import type { Locate } from './locate.ts';
import { schemaFaults } from './schema-faults.ts';

const lists = { intents: intentSchema, tools: toolSchema, policies: policySchema, teams: teamSchema } as const;
type ListName = keyof typeof lists;

/** What could be read of a configuration. Elements that could not are left out, each with its fault. */
export interface ParsedConfig {
  faults: DeskFault[];
  /** Settings that were refused are missing; the lists are there, with what is right of them. */
  desk: Pick<DeskDefinition, ListName> & Partial<DeskDefinition>;
  /** Ids of every element, the refused ones too: a reference to one of them is not a second fault. */
  ids: Record<ListName, string[]>;
}

/** Reads an untrusted configuration element by element, so that no fault hides another. */
export function parseConfig(config: object, locate: Locate): ParsedConfig {
  const faults: DeskFault[] = [];
  const ids: ParsedConfig['ids'] = { intents: [], tools: [], policies: [], teams: [] };
  // A desk that did not call defineDesk gets its defaults here; calling it twice changes nothing.
  const whole = defineDesk(config as DeskSpec) as unknown as Record<string, unknown>;
  const { intents, tools, policies, teams, ...settings } = whole;

  const list = (name: ListName, value: unknown): unknown[] => {
    if (!Array.isArray(value)) {
      const problem = value === undefined ? `\`${name}\` is missing` : `\`${name}\` is not a list`;
      faults.push({ ...locate.path([name]), problem, mend: `Add \`${name}: [ … ]\`; it may be empty.` });
      return [];
    }
    return value.flatMap((element: unknown, index) => {
      const id = idOf(element);
      if (id !== undefined) ids[name].push(id);
      const read = (lists[name] as z.ZodType).safeParse(element);
      if (read.success) return [element];
      faults.push(...schemaFaults(read.error.issues, element, [name, index], locate));
      return [];
    });
  };
  const read = {
    intents: list('intents', intents),
    tools: list('tools', tools),
    policies: list('policies', policies),
    teams: list('teams', teams),
  };

  const parsed = settingsSchema.safeParse(settings);
  const refused = new Set<unknown>();
  if (!parsed.success) {
    for (const issue of parsed.error.issues) refused.add(issue.path[0]);
    faults.push(...schemaFaults(parsed.error.issues, settings, [], locate));
  }
  const kept = Object.fromEntries(Object.entries(settings).filter(([name]) => !refused.has(name)));
  return { faults, ids, desk: { ...kept, ...read } as ParsedConfig['desk'] };
}

function idOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const { id, name } = element as { id?: unknown; name?: unknown };
  if (typeof id === 'string') return id;
  return typeof name === 'string' ? name : undefined;
}
