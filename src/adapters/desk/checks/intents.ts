import type { Intent } from '#domain/intent.ts';
import type { DeskFault } from '../desk-faults.ts';
import { editDistance, orListOf } from '../nearest.ts';
import { builtInTools, type Check, type CheckInput, repeated } from './check.ts';

/** Fewer than this teach the classifier nothing about what else people write. */
const leastExamples = 5;
/** Examples of different intents that are this much alike pull the classifier both ways. */
const tooAlike = 0.9;
/** Shorter ones ("cancel my order", "cancel my plan") differ in one word and mean different things. */
const shortest = 20;

export const intentFaults: Check = (input) => [
  ...repeated(input.ids.intents).map((id) => ({
    ...input.locate.id(id),
    problem: `two intents have the id \`${id}\``,
    mend: 'Rename one, or make them one.',
  })),
  ...input.desk.intents.flatMap((intent) => intentFault(intent, input)),
  ...alikeFaults(input),
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

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]+/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

function alikeFaults({ desk, locate }: CheckInput): DeskFault[] {
  const all = desk.intents.flatMap(({ id, examples }) =>
    examples.map((example) => ({ id, example, plain: plain(example) })),
  );
  return all.flatMap((one, index) =>
    all.slice(0, index).flatMap((other): DeskFault[] => {
      const same = one.plain === other.plain;
      if (one.id === other.id && !same) return [];
      if (!same) {
        const longest = Math.max(one.plain.length, other.plain.length);
        const limit = Math.floor(longest * (1 - tooAlike));
        if (longest < shortest || editDistance(one.plain, other.plain, limit) > limit) return [];
      }
      const where = locate.text(one.example, one.id);
      if (one.id === other.id) {
        return [
          {
            ...where,
            problem: `intent \`${one.id}\` has the example "${one.example}" twice`,
            mend: 'Take one out.',
            harmless: true,
          },
        ];
      }
      const problem = `"${one.example}" of \`${one.id}\` is ${same ? 'also an example' : `nearly "${other.example}"`} of \`${other.id}\``;
      return [{ ...where, problem, mend: 'Keep it where it belongs, or make the two intents one.', harmless: true }];
    }),
  );
}
