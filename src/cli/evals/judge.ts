import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import colors from 'picocolors';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { formatUsdMicros } from '#domain/money.ts';
import type { Agreement } from '#evals/judge/agreement.ts';
import { codeJudge, modelJudge } from '#evals/judge/judge-reply.ts';
import { type JudgeMeasure, measureJudge, usableKappa } from '#evals/judge/measure-judge.ts';
import { type Label, labelFile, readLabels } from '#evals/judge/read-labels.ts';
import { modelLender } from '#evals/models/choose-model.ts';
import { meterModel, totalOf } from '#evals/run/meter-model.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';
import { modelChoice, type SuiteOptions } from './run-options.ts';

type JudgeOptions = Pick<SuiteOptions, 'desk' | 'model' | 'record' | 'recordings' | 'json'>;

/** `handrail evals judge`: how far the judges agree with the people who labelled. */
export function addJudge(evals: Command): void {
  evals
    .command('judge')
    .description('measure the judges against the labels of people that ship with the desk')
    .option('--desk <folder>', 'the desk; HANDRAIL_DESK or desks/acme without it')
    .addOption(
      new Option('--model <kind>', 'who judges beside code; Claude with a key, when left out').choices([
        'claude',
        'recorded',
      ]),
    )
    .option('--record', 'keep what Claude answers, for --model recorded')
    .option('--recordings <folder>', 'where recordings are; evals/recordings of the desk without it')
    .option('--json <file>', 'also write every grade as JSON')
    .action(async (options: JudgeOptions) => {
      const { config } = configure();
      const folder = options.desk ? path.resolve(options.desk) : config.deskDir;
      try {
        const { labels, faults } = await readLabels(folder);
        for (const { file, line, problem, mend } of faults) console.error(`${file}:${line}  ${problem} — ${mend}`);
        if (labels.length === 0) throw new Error(`${folder} has no labels in ${labelFile}.`);
        const code = await measureJudge(codeJudge, labels, new AbortController().signal);
        print('code', code);
        const model = await measureModel(options, folder, labels);
        if (options.json) await writeFile(options.json, `${JSON.stringify({ code, model }, undefined, 1)}\n`);
        process.exit(faults.length + code.errors.length + (model?.errors.length ?? 0) > 0 ? 1 : 0);
      } catch (fault) {
        fail(fault);
      }
    });
}

/** The desk's `judge` model, live or as it was recorded; undefined when there is none to ask. */
async function measureModel(
  options: JudgeOptions,
  folder: string,
  labels: readonly Label[],
): Promise<JudgeMeasure | undefined> {
  const { config, secrets } = configure();
  if (!secrets.anthropicApiKey && options.model === undefined) {
    console.log(
      colors.dim(
        '\nThe judge model needs ANTHROPIC_API_KEY, or recordings and --model recorded; only code was measured.',
      ),
    );
    return undefined;
  }
  const choice = modelChoice({ ...options, model: options.model ?? 'claude' }, folder, config, secrets);
  if (choice.kind === 'none') throw new Error(choice.problem);
  const { desk } = await loadDesk(folder);
  const lend = modelLender(choice, desk);
  const loan = await lend({ id: 'judge-labels' }, 1);
  const meter = meterModel(loan.model);
  const measure = await measureJudge(modelJudge(meter.port('judge')), labels, new AbortController().signal);
  if (measure.errors.length === 0) await loan.keep?.();
  print(`model (${desk.models.judge}, ${choice.kind}, ${formatUsdMicros(totalOf(meter.spent))})`, measure);
  return measure;
}

function print(name: string, measure: JudgeMeasure): void {
  const { labels, verdicts, errors } = measure;
  for (const { id, problem } of errors) console.error(`error  ${name} ${id}: ${problem}`);
  console.log(`\n${colors.bold(`Judge: ${name}`)} ${colors.dim(`${verdicts.length} of ${labels} judged`)}`);
  for (const grade of ['tone', 'helpful'] as const) {
    const agreed = measure[grade];
    if (!agreed) continue;
    console.log(`  ${grade.padEnd(8)} ${inWords(agreed)}`);
    const far = verdicts.filter(({ label, verdict }) => Math.abs(label[grade] - verdict[grade]) >= 2);
    for (const { label, verdict } of far)
      console.log(colors.dim(`    ${label.id}: person ${label[grade]}, judge ${verdict[grade]} (${verdict.because})`));
  }
}

function inWords({ exact, near, kappa, n }: Agreement): string {
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`;
  const use = kappa >= usableKappa ? colors.green('usable') : colors.yellow('not to be relied on');
  return `same ${percent(exact.value)}, within one ${percent(near.value)} (${percent(near.low)} – ${percent(near.high)}), kappa ${kappa.toFixed(2)} ${use}, n = ${n}`;
}
