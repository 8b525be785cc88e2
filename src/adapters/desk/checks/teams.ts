import type { Team } from '#domain/desk.ts';
import type { DeskFault } from '../desk-faults.ts';
import { orListOf } from '../nearest.ts';
import { type Check, repeated } from './check.ts';

export const teamFaults: Check = ({ desk, ids, locate }) => {
  const faults: DeskFault[] = repeated(ids.teams).map((id) => ({
    ...locate.id(id),
    problem: `two teams have the id \`${id}\``,
    mend: 'Rename one.',
  }));
  for (const team of desk.teams) {
    for (const intent of [...team.intents, ...(team.skills ?? [])]) {
      if (ids.intents.includes(intent)) continue;
      const problem = `team \`${team.id}\` names the intent \`${intent}\`, which is not declared`;
      faults.push({ ...locate.text(intent, team.id), problem, mend: orListOf(intent, ids.intents, 'an intent') });
    }
  }
  for (const intent of repeated(desk.teams.flatMap((team) => team.intents))) {
    const both = desk.teams.filter((team) => team.intents.includes(intent));
    if (both.length > 1 && areApart(both)) continue;
    const taking = both.map((team) => `\`${team.id}\``);
    const problem = `the intent \`${intent}\` goes to ${taking.length > 1 ? taking.join(' and ') : `${taking} twice`}`;
    faults.push({
      ...locate.text(intent, desk.teams.find((team) => team.intents.includes(intent))?.id),
      problem,
      mend: 'Keep it with one team, or give the teams `languages` or `skills` that tell them apart.',
    });
  }
  const fallbacks = desk.teams.filter((team) => team.intents.length === 0);
  // Without a fallback some tickets would wait in a queue that nobody has.
  if (fallbacks.length === 0 && ids.teams.length === desk.teams.length) {
    faults.push({
      ...locate.path(['teams']),
      problem: 'no team takes what no other team takes',
      mend: 'Add a team with `intents: []`.',
    });
  }
  for (const extra of areApart(fallbacks) ? [] : fallbacks.slice(1)) {
    const problem = `team \`${extra.id}\` has no intents, as \`${fallbacks[0]?.id}\` has none`;
    faults.push({
      ...locate.id(extra.id),
      problem,
      mend: 'Only one team can take everything else: give this one its intents.',
    });
  }
  return faults;
};

/** Whether routing can choose between teams: at most one of them has neither languages nor skills. */
function areApart(teams: readonly Team[]): boolean {
  return teams.filter(({ languages, skills }) => !languages?.length && !skills?.length).length < 2;
}
