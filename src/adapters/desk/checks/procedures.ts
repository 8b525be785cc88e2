import type { Intent, Procedure } from '#domain/intent.ts';
import type { DeskFault } from '../desk-faults.ts';
import { orListOf } from '../nearest.ts';
import { builtInTools, type Check, type CheckInput } from './check.ts';
import { inputFields } from './tools.ts';

export const procedureFaults: Check = (input) =>
  input.desk.intents.flatMap((intent) => (intent.procedure ? faultsOf(intent, intent.procedure, input) : []));

const placeholders = (text: string) => [...text.matchAll(/\{([^{}\s]+)\}/g)].map((match) => match[1] ?? '');

/** Every text inside a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function faultsOf({ id }: Intent, procedure: Procedure, { desk, ids, locate }: CheckInput): DeskFault[] {
  const faults: DeskFault[] = [];
  const report = (text: string, problem: string, mend: string) =>
    faults.push({ ...locate.words(text, id), problem: `procedure of \`${id}\` ${problem}`, mend });
  const slots = procedure.slots ?? {};
  const called = procedure.steps.map(({ tool }) => tool);

  /** A path is reachable when it is a slot, or begins with a tool that ran before. */
  const unreachable = (path: string, ran: readonly string[]): string | undefined => {
    const head = path.split('.')[0] ?? path;
    if (Object.hasOwn(slots, path) || (ran.includes(head) && path.includes('.'))) return undefined;
    if (ran.includes(head)) return `Say which value of it: \`{${head}.…}\`.`;
    if (called.includes(head)) return `\`${head}\` runs later: put its step first.`;
    return orListOf(head, [...Object.keys(slots), ...ran], 'a slot or tool that ran before');
  };

  const ran: string[] = [];
  for (const step of procedure.steps) {
    const at = `tool: '${step.tool}'`;
    if (!ids.tools.includes(step.tool)) {
      const isBuiltIn = builtInTools.includes(step.tool);
      const mend = isBuiltIn
        ? 'The engine does that itself: take the step out.'
        : orListOf(step.tool, ids.tools, 'a tool');
      report(at, `calls \`${step.tool}\`, which is not a tool of the desk`, mend);
    }
    const tool = desk.tools.find(({ name }) => name === step.tool);
    const fields = tool && inputFields(tool);
    for (const [field, value] of Object.entries(step.input ?? {})) {
      if (fields && !fields.includes(field)) {
        report(
          at,
          `gives \`${step.tool}\` the field \`${field}\`, which it does not take`,
          orListOf(field, fields, 'a field'),
        );
      }
      for (const path of textsIn(value).flatMap(placeholders)) {
        const mend = unreachable(path, ran);
        if (mend) report(`{${path}}`, `fills in \`{${path}}\` before anything gives it`, mend);
      }
    }
    if (step.when) {
      const mend = unreachable(step.when.path, ran);
      if (mend) report(step.when.path, `asks for \`${step.when.path}\` before anything gives it`, mend);
    }
    ran.push(step.tool);
  }

  for (const reply of procedure.replies) {
    if (reply.when) {
      const mend = unreachable(reply.when.path, ran);
      if (mend) report(reply.when.path, `has a reply that waits for \`${reply.when.path}\`, which nothing gives`, mend);
    }
    for (const path of new Set(Object.values(reply.text).flatMap(placeholders))) {
      const mend = unreachable(path, ran);
      if (mend) report(`{${path}}`, `says \`{${path}}\`, which nothing gives`, mend);
    }
  }
  if (procedure.replies.length === 0) report(id, 'has no reply', 'Add at least one to `replies`.');

  for (const [name, slot] of Object.entries(slots)) {
    const mend = slot.fallback && unreachable(slot.fallback, ran);
    if (slot.fallback && mend)
      report(slot.fallback, `falls back on \`${slot.fallback}\` for \`${name}\`, which nothing gives`, mend);
    for (const path of new Set(Object.values(slot.ask ?? {}).flatMap(placeholders))) {
      const ask = unreachable(path, ran);
      if (ask) report(`{${path}}`, `asks for \`${name}\` with \`{${path}}\`, which nothing gives`, ask);
    }
  }
  return faults;
}
