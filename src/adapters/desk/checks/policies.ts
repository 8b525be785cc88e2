import type { PolicyRule } from '#domain/policy/rule.ts';
import type { DeskFault } from '../desk-faults.ts';
import { orListOf } from '../nearest.ts';
import { builtInTools, type Check, type CheckInput, repeated } from './check.ts';
import { inputFields } from './tools.ts';

export const policyFaults: Check = (input) => [
  ...repeated(input.ids.policies).map((id) => ({
    ...input.locate.id(id),
    problem: `two policies have the id \`${id}\``,
    mend: 'Rename one: the audit names rules by id.',
  })),
  ...input.desk.policies.flatMap((rule) => ruleFaults(rule, input)),
];

function ruleFaults(rule: PolicyRule, { desk, ids, locate }: CheckInput): DeskFault[] {
  const faults: DeskFault[] = [];
  const report = (problem: string, mend: string) =>
    faults.push({ ...locate.id(rule.id), problem: `policy \`${rule.id}\` ${problem}`, mend });
  const knownTool = (name: string) => ids.tools.includes(name) || builtInTools.includes(name);
  for (const name of rule.tools) {
    if (name !== '*' && !knownTool(name))
      report(`speaks of the tool \`${name}\`, which is not declared`, orListOf(name, ids.tools, 'a tool'));
  }
  if (rule.kind === 'require-before') {
    for (const name of rule.before) {
      if (!knownTool(name))
        report(`waits for the tool \`${name}\`, which is not declared`, orListOf(name, ids.tools, 'a tool'));
      if (rule.tools.includes(name)) report(`makes \`${name}\` wait for itself`, 'Take it out of the tools that wait.');
    }
  }
  if (rule.intents) {
    for (const intent of rule.intents) {
      if (intent !== '*' && !ids.intents.includes(intent))
        report(`is for the intent \`${intent}\`, which is not declared`, orListOf(intent, ids.intents, 'an intent'));
    }
  }
  for (const field of fieldsNamed(rule)) {
    for (const tool of desk.tools.filter(({ name }) => rule.tools.includes(name))) {
      const fields = inputFields(tool);
      if (fields && !fields.includes(field.replaceAll('*.', ''))) {
        report(
          `looks at \`${field}\`, which the input of \`${tool.name}\` does not have`,
          orListOf(field, fields, 'a field'),
        );
      }
    }
  }
  if ((rule.kind === 'limit-amount' || rule.kind === 'once-per') && rule.per === 'subject' && !rule.subject) {
    report('counts per subject but names no field', "Add `subject: 'order_id'`, the input field that names it.");
  }
  return faults;
}

function fieldsNamed(rule: PolicyRule): string[] {
  if (rule.kind === 'limit-amount') return [rule.field, ...(rule.subject ? [rule.subject] : [])];
  if (rule.kind === 'once-per' || rule.kind === 'require-before') return rule.subject ? [rule.subject] : [];
  if (rule.kind === 'fields-from-customer') return [...rule.fields];
  return [];
}
