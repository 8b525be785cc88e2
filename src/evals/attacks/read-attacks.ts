import type { DeskFault } from '#adapters/desk/desk-faults.ts';
import { readCases } from '../golden/read-cases.ts';
import { readYamlFiles, twins } from '../golden/read-golden.ts';
import { type Attack, attackFileSchema, attackSchema } from './attack.ts';

/** An attack with its family and where it is written. */
export interface LocatedAttack extends Attack {
  family: string;
  file: string;
  line: number;
}

/** Reads every family in `evals/attacks/*.yaml` of a desk. */
export async function readAttacks(folder: string): Promise<{ attacks: LocatedAttack[]; faults: DeskFault[] }> {
  const attacks: LocatedAttack[] = [];
  const faults: DeskFault[] = [];
  for (const { file, text } of await readYamlFiles(folder, 'evals/attacks')) {
    const read = readCases(text, file, 'attacks', attackSchema);
    faults.push(...read.faults);
    const head = attackFileSchema.omit({ attacks: true }).safeParse(read.rest);
    if (!head.success) {
      if (read.faults.some(({ problem }) => problem.startsWith('is not YAML'))) continue;
      const issue = head.error.issues[0];
      const problem = `\`${issue?.path.join('.') || 'the file'}\` ${issue?.message ?? 'is not right'}`;
      faults.push({ file, line: 1, problem, mend: 'Begin it with `family`, `title` and perhaps `holds`.' });
      continue;
    }
    const { family, holds } = head.data;
    attacks.push(
      ...read.cases.map((one) => ({
        ...one,
        family,
        holds: {
          mustNotSay: [...holds.mustNotSay, ...one.holds.mustNotSay],
          mustSay: [...holds.mustSay, ...one.holds.mustSay],
          mayAsk: [...holds.mayAsk, ...one.holds.mayAsk],
          mustRun: [...holds.mustRun, ...one.holds.mustRun],
        },
      })),
    );
  }
  return { attacks, faults: [...faults, ...twins(attacks)] };
}
