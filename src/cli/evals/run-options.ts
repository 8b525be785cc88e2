import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ModelChoice } from '#evals/models/choose-model.ts';
import type { Config, Secrets } from '#server/config/config.ts';

/** What every suite can be told. */
export interface SuiteOptions {
  desk?: string;
  model?: 'embedded' | 'claude' | 'recorded';
  record?: boolean;
  recordings?: string;
  repeat: number;
  parallel: number;
  maxCost?: number;
  maxMinutes?: number;
  resume?: boolean;
  at?: string;
  json?: string;
  junit?: string;
  html?: string;
  baseline?: string | boolean;
  saveBaseline?: boolean;
  keep: boolean;
  judge?: boolean;
}

/** A number of at least this much. */
export const atLeast = (least: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isFinite(value) || value < least)
    throw new InvalidArgumentError(`It must be a number, at least ${least}.`);
  return value;
};

/** Adds the options that all suites have. */
export function withSuiteOptions(command: Command): Command {
  return command
    .option('--desk <folder>', 'the desk; HANDRAIL_DESK or desks/acme without it')
    .addOption(
      new Option(
        '--model <kind>',
        'who answers; Claude with a key and the embedded model without one, when left out',
      ).choices(['embedded', 'claude', 'recorded']),
    )
    .option('--record', 'keep what Claude answers, for --model recorded')
    .option('--recordings <folder>', 'where recordings are; evals/recordings of the desk without it')
    .option('--repeat <times>', 'play each case so often, to see how much it varies', atLeast(1), 1)
    .option('--parallel <cases>', 'cases played at once', atLeast(1), 4)
    .option('--max-cost <dollars>', 'begin no further case above this', atLeast(0))
    .option('--max-minutes <minutes>', 'begin no further case after this', atLeast(0))
    .option('--resume', 'go on with a run of the same kind that was stopped')
    .option('--at <time>', 'ISO time at which the cases happen; the desk’s evals.at, or now, without it')
    .option('--json <file>', 'write the run as JSON')
    .option('--junit <file>', 'write the run as JUnit XML')
    .option('--html <file>', 'write a report that needs nothing else')
    .option('--baseline [file]', 'compare with this run; evals/baselines of the desk when no file is named')
    .option('--save-baseline', 'make this run the baseline of the desk')
    .option('--judge', 'let the judge model grade tone and helpfulness as well; see handrail evals judge')
    .option('--no-keep', 'do not keep the run for the console');
}

/** Which model answers, or the sentence that says why none can. */
export function modelChoice(
  options: Pick<SuiteOptions, 'model' | 'record' | 'recordings'>,
  folder: string,
  config: Config,
  secrets: Secrets,
): ModelChoice | { kind: 'none'; problem: string } {
  const kind = options.model ?? (secrets.anthropicApiKey ? 'claude' : 'embedded');
  const recordings = options.recordings ? path.resolve(options.recordings) : path.join(folder, 'evals', 'recordings');
  if (kind === 'recorded') return { kind, folder: recordings };
  if (kind === 'embedded') {
    return options.record
      ? { kind: 'none', problem: 'Only Claude’s answers can be recorded: set ANTHROPIC_API_KEY.' }
      : { kind };
  }
  if (!secrets.anthropicApiKey) return { kind: 'none', problem: 'Claude needs a key: set ANTHROPIC_API_KEY.' };
  return {
    kind,
    apiKey: secrets.anthropicApiKey,
    baseUrl: config.anthropicBaseUrl,
    recordIn: options.record ? recordings : undefined,
  };
}
