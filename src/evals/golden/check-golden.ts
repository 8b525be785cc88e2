import type { DeskFault } from '#adapters/desk/desk-faults.ts';
import { orListOf } from '#adapters/desk/nearest.ts';
import type { Desk } from '#domain/desk.ts';
import { recordedTools } from '#engine/tools/support-ticket-tool.ts';
import type { LocatedCase } from './read-golden.ts';

const builtIn = ['search_knowledge_base', 'escalate_to_human', 'resolve_ticket'];

/** Intents, tools, articles and customers that cases name and the desk does not have. */
export function checkGolden(
  cases: readonly LocatedCase[],
  desk: Pick<Desk, 'intents' | 'tools' | 'policies' | 'demoCustomers'>,
  articleIds: readonly string[],
): DeskFault[] {
  const intents = desk.intents.map(({ id }) => id);
  const tools = [...recordedTools(desk).map(({ name }) => name), ...builtIn];
  const customers = (desk.demoCustomers ?? []).map(({ externalId }) => externalId);
  return cases.flatMap(({ id, file, line, customer, becomes, expect }) => {
    const named = (what: string, names: readonly string[], known: readonly string[], kind: string): DeskFault[] =>
      names
        .filter((name) => !known.includes(name))
        .map((name) => ({
          file,
          line,
          problem: `case \`${id}\` names the ${what} \`${name}\`, which the desk does not have`,
          mend: orListOf(name, known, kind),
        }));
    const { required = [], forbidden = [] } = expect.tools ?? {};
    return [
      ...named('intent', expect.intents ?? [], intents, 'an intent'),
      ...named('tool', [...required.map(({ tool }) => tool), ...forbidden], tools, 'a tool'),
      ...named('article', expect.cites ?? [], articleIds, 'an article'),
      ...(customer === 'anonymous' ? [] : named('customer', [customer], customers, 'a demo customer')),
      ...(becomes === undefined ? [] : named('customer', [becomes], customers, 'a demo customer')),
    ];
  });
}
