import path from 'node:path';
import type { Command } from 'commander';
import colors from 'picocolors';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { createClaudeModel } from '#adapters/model-claude/claude-model.ts';
import { type Agreement, agreement } from '#evals/judge/agreement.ts';
import { codeJudge, type Judge, modelJudge, type Verdict } from '#evals/judge/judge-reply.ts';
import { type Label, labelFile, readLabels } from '#evals/judge/read-labels.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';

/** `handrail evals judge`: how far the judges agree with the people who labelled. */
export function addJudge(evals: Command): void {
  evals
    .command('judge')
    .description('measure the judges against the labels of people that ship with the desk')
    .option('--desk <folder>', 'the desk; HANDRAIL_DESK or desks/acme without it')
    .action(async (options: { desk?: string }) => {
      const { config, secrets } = configure();
      const folder = options.desk ? path.resolve(options.desk) : config.deskDir;
      try {
        const { labels, faults } = await readLabels(folder);
        for (const { file, line, problem, mend } of faults) console.error(`${file}:${line}  ${problem} — ${mend}`);
        if (labels.length === 0) throw new Error(`${folder} has no labels in ${labelFile}.`);
        let errors = faults.length + (await measure('code', codeJudge, labels));
        if (secrets.anthropicApiKey) {
          const { desk } = await loadDesk(folder);
          const model = createClaudeModel({
            apiKey: secrets.anthropicApiKey,
            baseURL: config.anthropicBaseUrl,
            models: desk.models,
          });
          errors += await measure('model', modelJudge(model), labels);
        } else console.log(colors.dim('The judge model needs ANTHROPIC_API_KEY; only code was measured.'));
        process.exit(errors > 0 ? 1 : 0);
      } catch (fault) {
        fail(fault);
      }
    });
}

/** Prints the agreement of a judge; returns how many verdicts were nonsense. */
async function measure(name: string, judge: Judge, labels: readonly Label[]): Promise<number> {
  const verdicts: { label: Label; verdict: Verdict }[] = [];
  let errors = 0;
  for (const label of labels) {
    try {
      verdicts.push({ label, verdict: await judge(label.customer, label.reply, new AbortController().signal) });
    } catch (fault) {
      errors += 1;
      console.error(`error  ${name} ${label.id}: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  console.log(`\n${colors.bold(`Judge: ${name}`)} ${colors.dim(`${verdicts.length} of ${labels.length} judged`)}`);
  for (const measure of ['tone', 'helpful'] as const) {
    if (verdicts.length === 0) continue;
    const agreed = agreement(verdicts.map(({ label, verdict }) => [label[measure], verdict[measure]]));
    console.log(`  ${measure.padEnd(8)} ${inWords(agreed)}`);
    const far = verdicts.filter(({ label, verdict }) => Math.abs(label[measure] - verdict[measure]) >= 2);
    for (const { label, verdict } of far)
      console.log(
        colors.dim(`    ${label.id}: person ${label[measure]}, judge ${verdict[measure]} (${verdict.because})`),
      );
  }
  return errors;
}

function inWords({ exact, near, kappa, n }: Agreement): string {
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`;
  const use = kappa >= 0.6 ? colors.green('usable') : colors.yellow('not to be relied on');
  return `same ${percent(exact.value)}, within one ${percent(near.value)} (${percent(near.low)} – ${percent(near.high)}), kappa ${kappa.toFixed(2)} ${use}, n = ${n}`;
}
