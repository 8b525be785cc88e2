import { z } from 'zod';
import type { ToolDefinition } from '#domain/tool.ts';
import type { DeskFault } from '../desk-faults.ts';
import { builtInTools, type Check, type CheckInput, repeated } from './check.ts';

/** Who somebody is, under any of the names it goes by; word by word, so that `order_id` is fine. */
const identity =
  /^((customer|client|user|account|member|person|contact|owner|buyer|subscriber|profile)(_?(id|ids|email|e_mail|mail|phone|name|number|uuid|ref|reference|key|login))?|e_?mails?(_?address)?|mail_?address|user_?name|login|phone(_?number)?|mobile(_?number)?|telephone|tel|external_?id|on_behalf_of|impersonate|ssn|tax_id)$/;

export const toolFaults: Check = (input) => [
  ...repeated(input.ids.tools).map((name) => ({
    ...input.locate.id(name),
    problem: `two tools are called \`${name}\``,
    mend: 'Rename one.',
  })),
  ...input.desk.tools.flatMap((tool) => toolFault(tool, input)),
];

function toolFault(tool: ToolDefinition, { desk, locate }: CheckInput): DeskFault[] {
  const faults: DeskFault[] = [];
  const where = locate.id(tool.name);
  if (builtInTools.includes(tool.name)) {
    faults.push({
      ...where,
      problem: `\`${tool.name}\` is a tool that every desk has`,
      mend: 'Call yours something else.',
    });
  }
  const fields = inputFields(tool);
  if (fields === undefined) {
    const mend = 'Use types that JSON has: text, numbers, booleans, lists, objects, choices.';
    faults.push({ ...where, problem: `the input of \`${tool.name}\` cannot be told to a model`, mend });
  }
  for (const field of fields ?? []) {
    const name = field.split('.').at(-1) ?? field;
    if (!identity.test(snake(name))) continue;
    faults.push({
      file: where.file,
      line: locate.field(name, where) ?? where.line,
      problem: `the input of \`${tool.name}\` has \`${field}\`, which says who the customer is`,
      mend: 'Take it out and read `context.customer` (of an imported tool: name it under `fromCustomer`): identity comes from the server, never from a model.',
    });
  }
  if (tool.recovery === 'queryable' && !tool.lookup) {
    const mend = 'Add `lookup(context)`, which says whether the write with this key happened.';
    faults.push({ ...where, problem: `\`${tool.name}\` is queryable but has no lookup`, mend });
  }
  if (tool.effect === 'write' && (tool.assurance === 'anonymous' || tool.assurance === 'claimed')) {
    const problem = `\`${tool.name}\` writes for customers that nobody has verified (${tool.assurance})`;
    faults.push({ ...where, problem, mend: "Set `assurance: 'verified'`, or leave it out." });
  }
  const allowed = desk.policies.some(
    (rule) => rule.kind === 'allow-for' && (rule.tools.includes(tool.name) || rule.tools.includes('*')),
  );
  if (tool.effect === 'write' && !allowed) {
    const mend = `Add \`allowFor([intents], '${tool.name}', …)\` to the policies: without it every call is denied.`;
    faults.push({ ...where, problem: `no policy ever lets \`${tool.name}\` run, and it writes`, mend });
  }
  return faults;
}

const snake = (name: string) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();

/** Dotted names of every input field, or undefined when the schema has no JSON form. */
export function inputFields(tool: ToolDefinition): string[] | undefined {
  try {
    return fieldsOf(z.toJSONSchema(tool.input, { io: 'input' }), '');
  } catch {
    return undefined;
  }
}

function fieldsOf(schema: unknown, prefix: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((part) => fieldsOf(part, prefix));
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([name, inner]) => [
        `${prefix}${name}`,
        ...fieldsOf(inner, `${prefix}${name}.`),
      ]);
    }
    return ['items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties', '$defs'].includes(key)
      ? fieldsOf(value, prefix)
      : [];
  });
}
