import type { Intent } from '#domain/intent.ts';
import type { DeskFault } from '../desk-faults.ts';
import { orListOf } from '../nearest.ts';
import { builtInTools, type Check, type CheckInput, repeated } from './check.ts';

/** Fewer than this teach the classifier nothing about what else people write. */
const leastExamples = 5;

export const intentFaults: Check = (input) => [
  ...repeated(input.ids.intents).map((id) => ({
    ...input.locate.id(id),
    problem: `two intents have the id \`${id}\``,
    mend: 'Rename one, or make them one.',
  })),
  ...input.desk.intents.flatMap((intent) => intentFault(intent, input)),
];

function intentFault(intent: Intent, { ids, locate }: CheckInput): DeskFault[] {
  const faults: DeskFault[] = [];
  const { id, examples } = intent;
  if (examples.length < leastExamples) {
    const problem = `intent \`${id}\` has ${examples.length} ${examples.length === 1 ? 'example' : 'examples'}`;
    faults.push({ ...locate.id(id), problem, mend: `Give at least ${leastExamples}, in words that customers use.` });
  }
  for (const tool of intent.tools ?? []) {
    if (ids.tools.includes(tool) || builtInTools.includes(tool)) continue;
    const mend = orListOf(tool, ids.tools, 'a tool');
    faults.push({
      ...locate.text(tool, id),
      problem: `intent \`${id}\` names the tool \`${tool}\`, which is not declared`,
      mend,
    });
  }
  if (intent.team && !ids.teams.includes(intent.team)) {
    const mend = orListOf(intent.team, ids.teams, 'a team');
    faults.push({
      ...locate.text(intent.team, id),
      problem: `intent \`${id}\` goes to the team \`${intent.team}\`, which is not declared`,
      mend,
    });
  }
  return faults;
}
