import type { DeskFault } from '../desk-faults.ts';
import { orListOf } from '../nearest.ts';
import type { Check } from './check.ts';

/** Thresholds, limits and autonomy that contradict each other or name what is not there. */
export const limitFaults: Check = ({ desk, ids, locate }) => {
  const faults: DeskFault[] = [];
  const { thresholds, ceilings, autonomy } = desk;
  if (thresholds && thresholds.escalateBelow > thresholds.draftBelow) {
    const problem = `\`thresholds.escalateBelow\` (${thresholds.escalateBelow}) is above \`draftBelow\` (${thresholds.draftBelow})`;
    faults.push({ ...locate.path(['thresholds']), problem, mend: 'Lower it: otherwise nothing ever becomes a draft.' });
  }
  if (thresholds && thresholds.sensitiveDraftBelow < thresholds.draftBelow) {
    const problem = `\`thresholds.sensitiveDraftBelow\` (${thresholds.sensitiveDraftBelow}) is below \`draftBelow\` (${thresholds.draftBelow})`;
    faults.push({
      ...locate.path(['thresholds']),
      problem,
      mend: 'Raise it: sensitive intents are to be held to more, not less.',
    });
  }
  if (ceilings && ceilings.decideAtCall > ceilings.modelCallsPerTurn) {
    const problem = `\`ceilings.decideAtCall\` (${ceilings.decideAtCall}) is above \`modelCallsPerTurn\` (${ceilings.modelCallsPerTurn})`;
    faults.push({
      ...locate.path(['ceilings']),
      problem,
      mend: 'Lower it: the model must decide before its calls are used up.',
    });
  }
  for (const intent of Object.keys(autonomy?.intents ?? {})) {
    if (ids.intents.includes(intent)) continue;
    const problem = `\`autonomy.intents\` names \`${intent}\`, which is not declared`;
    faults.push({
      ...locate.path(['autonomy', 'intents', intent]),
      problem,
      mend: orListOf(intent, ids.intents, 'an intent'),
    });
  }
  return faults;
};
