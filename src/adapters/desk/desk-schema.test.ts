import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { Desk, Team } from '#domain/desk.ts';
import type { Intent, Procedure, ProcedureReply, ProcedureSlot, ProcedureStep } from '#domain/intent.ts';
import type { PolicyRule } from '#domain/policy/rule.ts';
import type { ToolDefinition } from '#domain/tool.ts';
import type {
  intentSchema,
  policySchema,
  procedureSchema,
  settingsSchema,
  teamSchema,
  toolSchema,
} from './desk-schema.ts';

type Keys<T> = T extends unknown ? keyof T : never;
/** Fields of every kind of rule, by kind: `limit-amount:field`. */
type RuleFields<Rule extends { kind: string }> = Rule extends unknown
  ? `${Rule['kind']}:${Keys<Rule> & string}`
  : never;
type ReadProcedure = z.infer<typeof procedureSchema>;
type ReadSlots = NonNullable<ReadProcedure['slots']>;

type Part = 'persona' | 'models' | 'thresholds' | 'ceilings' | 'autonomy' | 'hours' | 'templates' | 'knowledge';
/** Every setting of those parts: `thresholds:draftBelow`. */
type Settings<Of extends Record<Part, unknown>> = { [Name in Part]: `${Name}:${keyof Of[Name] & string}` }[Part];

// The schemas are strict: a setting that the domain gains and they lack would refuse good desks.
test('the schemas know every setting of the domain, and no other', () => {
  expectTypeOf<Keys<z.infer<typeof intentSchema>>>().toEqualTypeOf<keyof Intent>();
  expectTypeOf<Keys<z.infer<typeof toolSchema>>>().toEqualTypeOf<keyof ToolDefinition>();
  expectTypeOf<Keys<z.infer<typeof teamSchema>>>().toEqualTypeOf<keyof Team>();
  expectTypeOf<Keys<ReadProcedure>>().toEqualTypeOf<keyof Procedure>();
  expectTypeOf<Keys<ReadProcedure['steps'][number]>>().toEqualTypeOf<keyof ProcedureStep>();
  expectTypeOf<Keys<ReadProcedure['replies'][number]>>().toEqualTypeOf<keyof ProcedureReply>();
  expectTypeOf<Keys<ReadSlots[string]>>().toEqualTypeOf<keyof ProcedureSlot>();
  expectTypeOf<RuleFields<z.infer<typeof policySchema>>>().toEqualTypeOf<RuleFields<PolicyRule>>();
  type Read = z.infer<typeof settingsSchema>;
  type Lists = 'intents' | 'tools' | 'policies' | 'teams';
  expectTypeOf<keyof Read | Lists | 'id' | 'version'>().toEqualTypeOf<keyof Desk>();
  expectTypeOf<Settings<Read>>().toEqualTypeOf<Settings<Desk>>();
});
