import { type Assurance, assuranceLevels } from '../assurance.ts';
import type { Otherwise, PolicyRule } from './rule.ts';

/** What can be tried on a desk's rules without writing code. Conditions in code stay as they are. */
export type RuleChange =
  | { change: 'remove'; rule: string }
  | {
      change: 'set';
      rule: string;
      /** Of `limit-amount`, in major units. */
      max?: number;
      /** Of limits per customer or subject; `null` for all time. */
      days?: number | null;
      otherwise?: Otherwise;
      level?: Assurance;
      /** Of `allow-for`. */
      intents?: readonly string[];
    }
  | { change: 'add'; rule: AddedRule };

/** A new rule that needs no code. */
export type AddedRule = Extract<
  PolicyRule,
  {
    kind: 'limit-amount' | 'once-per' | 'require-assurance' | 'require-confirmation' | 'allow-for' | 'require-approval';
  }
>;

export type ChangedRules = { ok: true; rules: PolicyRule[] } | { ok: false; reason: string };

type SetChange = Extract<RuleChange, { change: 'set' }>;

/** The rules as they would be after the changes, in order; or why one of them makes no sense. */
export function changeRules(rules: readonly PolicyRule[], changes: readonly RuleChange[]): ChangedRules {
  let changed = [...rules];
  for (const change of changes) {
    if (change.change === 'add') {
      const { id } = change.rule;
      if (changed.some((rule) => rule.id === id)) return { ok: false, reason: `There is a rule "${id}" already.` };
      changed.push(change.rule);
      continue;
    }
    const held = changed.find((rule) => rule.id === change.rule);
    if (!held) return { ok: false, reason: `There is no rule "${change.rule}".` };
    if (change.change === 'remove') {
      changed = changed.filter((rule) => rule !== held);
      continue;
    }
    const next = withSettings(held, change);
    if (typeof next === 'string') return { ok: false, reason: next };
    changed = changed.map((rule) => (rule === held ? next : rule));
  }
  return { ok: true, rules: changed };
}

/** Settings of a rule that `set` can change; none where it stands in code or has nothing to set. */
export function settingsOf(rule: PolicyRule): (keyof Omit<SetChange, 'change' | 'rule'>)[] {
  switch (rule.kind) {
    case 'limit-amount':
      return rule.per === 'call' ? ['max', 'otherwise'] : ['max', 'days', 'otherwise'];
    case 'once-per':
      return rule.per === 'ticket' ? ['otherwise'] : ['days', 'otherwise'];
    case 'only-when':
      return ['otherwise'];
    case 'require-assurance':
      return ['level'];
    case 'allow-for':
      return ['intents'];
    default:
      return [];
  }
}

function withSettings(rule: PolicyRule, { change: _, rule: id, ...given }: SetChange): PolicyRule | string {
  const can: string[] = settingsOf(rule);
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  const cannot = set.find(([name]) => !can.includes(name));
  if (cannot) return `Rule "${id}" is of kind ${rule.kind} and has no "${cannot[0]}" to change.`;
  if (set.length === 0) return `Nothing of rule "${id}" is changed.`;
  if (given.level !== undefined && !assuranceLevels.includes(given.level)) return `There is no level "${given.level}".`;
  return { ...rule, ...Object.fromEntries(set.map(([name, value]) => [name, value ?? undefined])) } as PolicyRule;
}
