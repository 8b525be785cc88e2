import type { Desk } from '#domain/desk.ts';
import { systemPrompt } from '#engine/prompts/system-prompt.ts';
import type { DeskFault } from '../desk-faults.ts';
import { orListOf } from '../nearest.ts';
import type { Check } from './check.ts';

/** Tokens of persona and rules together: every call pays for them. */
const mostPromptTokens = 800;
/** Characters of English in a token, as a rule of thumb. */
const charactersPerToken = 4;

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
  const tokens = desk.persona ? Math.round(systemPrompt(desk as Desk).length / charactersPerToken) : 0;
  if (tokens > mostPromptTokens) {
    faults.push({
      ...locate.path(['persona', 'rules']),
      problem: `persona and rules are about ${tokens} tokens long, and every call of a model pays for them`,
      mend: `Keep them under ${mostPromptTokens}: what is for one kind of question belongs into the \`instructions\` of its intent.`,
      harmless: true,
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
