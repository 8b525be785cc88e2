import type { DeskFault } from '../desk-faults.ts';
import { editDistance } from '../nearest.ts';
import type { Check } from './check.ts';

/** Examples of different intents that are this much alike pull the classifier both ways. */
const tooAlike = 0.9;
/** Shorter ones ("cancel my order", "cancel my plan") differ in one word and mean different things. */
const shortest = 20;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]+/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Examples that stand twice, or nearly, in one intent or in two. */
export const alikeFaults: Check = ({ desk, locate }) => {
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
};
