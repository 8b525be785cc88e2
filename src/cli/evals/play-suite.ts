import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readRun, writeBaseline } from '#evals/compare/baseline-file.ts';
import { type Comparison, compareRuns } from '#evals/compare/compare-runs.ts';
import { type JudgedGate, judgeGates } from '#evals/compare/judge-gates.ts';
import { matching } from '#evals/golden/golden-items.ts';
import { judgedItem } from '#evals/judge/judged-item.ts';
import { modelLender } from '#evals/models/choose-model.ts';
import { openTrial, type Trial, type TrialOptions } from '#evals/play/trial.ts';
import { comparisonLines, gateLines } from '#evals/report/comparison-lines.ts';
import { htmlReport } from '#evals/report/html-report.ts';
import { junitReport } from '#evals/report/junit-report.ts';
import { terminalReport } from '#evals/report/terminal-report.ts';
import type { EvalItem, UnreadItem } from '#evals/run/eval-item.ts';
import { openRunLog } from '#evals/run/run-log.ts';
import { runSuite } from '#evals/run/run-suite.ts';
import type { EvalRun, EvalRunHead, EvalSuite } from '#wire/console/evals.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';
import { keepRun } from './keep-run.ts';
import { progressBar, progressTo } from './progress-bar.ts';
import { modelChoice, type SuiteOptions } from './run-options.ts';

/** What a suite brings: its items, once the desk is open. */
export interface Suite {
  name: EvalSuite;
  items(trial: Trial, now: Date): Promise<{ items: EvalItem[]; unread: UnreadItem[] }>;
  /** Another desk than the one in the folder, for suites that bring their own. */
  open?(folder: string, options: TrialOptions): Promise<Trial>;
  /** The other side, for suites that bring their own. */
  before?(run: EvalRun): EvalRun;
}

/** Runs a suite as the command line asks, writes its reports, and ends the program: 0 when nothing is wrong. */
export async function playSuite(suite: Suite, filter: string | undefined, options: SuiteOptions): Promise<void> {
  const { config, secrets } = configure();
  const folder = options.desk ? path.resolve(options.desk) : config.deskDir;
  const choice = modelChoice(options, folder, config, secrets);
  if (choice.kind === 'none') {
    console.error(choice.problem);
    process.exit(2);
  }
  const stop = new AbortController();
  // Whoever started this process to hear of its progress is gone.
  process.once('disconnect', () => stop.abort(new Error('stopped')));
  try {
    await using trial = await (suite.open ?? openTrial)(folder, {
      cacheDir: path.join(config.dataDir, 'cache'),
      progress: sayOnce(),
    });
    const now = new Date(options.at ?? trial.desk.evals?.at ?? Date.now());
    const { items, unread } = await suite.items(trial, now);
    const chosen = matching(items, filter).map((item) => (options.judge ? judgedItem(item) : item));
    if (chosen.length === 0 && unread.length === 0) {
      console.error(filter ? `No case of ${folder} holds “${filter}”.` : `${folder} has no cases for ${suite.name}.`);
      process.exit(2);
    }
    const startedAt = new Date().toISOString();
    const head: EvalRunHead = {
      format: 1,
      id: `run-${startedAt.replaceAll(/[-:]|\.\d+Z/g, '')}-${randomBytes(3).toString('hex')}`,
      suite: suite.name,
      desk: { id: trial.desk.id, version: trial.desk.version },
      model: choice.kind,
      filter,
      repeats: options.repeat,
      startedAt,
    };
    const log = await openRunLog(path.join(config.dataDir, 'evals'), head, options.resume ?? false);
    const bar = process.connected ? progressTo(log.head.id, chosen.length * options.repeat) : progressBar(suite.name);
    process.once('SIGINT', () => stop.abort(new Error('stopped')));
    const run = await runSuite({
      head: log.head,
      items: chosen,
      // Also when only some cases are asked for: what cannot be read may be one of them.
      unread,
      modelOf: modelLender(choice, trial.desk),
      parallel: options.parallel,
      maxCost: options.maxCost,
      maxSeconds: options.maxMinutes === undefined ? undefined : options.maxMinutes * 60,
      done: log.done,
      async onCase(one, { done, of }) {
        bar.step(one, done, of);
        if (!log.done.includes(one)) await log.add(one);
      },
      signal: stop.signal,
    }).catch((fault: unknown) => {
      if (!stop.signal.aborted) throw fault;
      bar.end();
      console.error('Stopped. The same command with --resume goes on.');
      process.exit(130);
    });
    bar.end();
    await log.remove();
    const verdict = await judgeRun(run, suite, trial, options);
    console.log(terminalReport(run));
    if (verdict.comparison) console.log(comparisonLines(verdict.comparison));
    if (verdict.gates.length > 0) console.log(gateLines(verdict.gates));
    await writeReports(run, options, verdict);
    if (options.keep) await keepRun(run, config);
    process.exitCode = verdict.ok ? 0 : 1;
  } catch (fault) {
    fail(fault);
  }
  process.exit();
}

interface RunVerdict {
  ok: boolean;
  comparison?: Comparison;
  gates: JudgedGate[];
}

/** By the desk's gates where it has some, and by every case where not, or where only some were played. */
async function judgeRun(run: EvalRun, suite: Suite, trial: Trial, options: SuiteOptions): Promise<RunVerdict> {
  // What would differ is no fault: whoever asks decides.
  if (suite.before) return { ok: run.summary.errors === 0, comparison: compareRuns(suite.before(run), run), gates: [] };
  const file = baselineFile(run.suite, trial, options);
  const comparison = options.baseline ? compareRuns(await readRun(file), run) : undefined;
  if (options.saveBaseline) await writeBaseline(file, run);
  const given = trial.desk.evals?.gates;
  const gates = given && !run.filter ? judgeGates(given, run, comparison) : [];
  const lost = comparison?.flipped.some(({ kind }) => kind === 'lost') ?? false;
  const clean = run.summary.errors === 0 && (comparison ? !lost : run.summary.failed === 0);
  return { ok: gates.length > 0 ? gates.every(({ ok }) => ok) : clean, comparison, gates };
}

function baselineFile(suite: EvalSuite, trial: Trial, options: SuiteOptions): string {
  if (typeof options.baseline === 'string') return path.resolve(options.baseline);
  return path.join(trial.folder, 'evals', 'baselines', `${suite}.json`);
}

async function writeReports(run: EvalRun, options: SuiteOptions, { comparison, gates }: RunVerdict): Promise<void> {
  if (options.json) await writeFile(options.json, `${JSON.stringify(run, undefined, 1)}\n`);
  if (options.junit) await writeFile(options.junit, junitReport(run));
  if (options.html) await writeFile(options.html, htmlReport(run, comparison, gates));
}

function sayOnce(): () => void {
  let said = false;
  return () => {
    if (!said) console.error('Learning the desk’s intents from its examples (needed when they change) …');
    said = true;
  };
}
