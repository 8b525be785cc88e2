import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { matching } from '#evals/golden/golden-items.ts';
import { modelLender } from '#evals/models/choose-model.ts';
import { openTrial, type Trial } from '#evals/play/trial.ts';
import { junitReport } from '#evals/report/junit-report.ts';
import { terminalReport } from '#evals/report/terminal-report.ts';
import type { EvalItem, UnreadItem } from '#evals/run/eval-item.ts';
import { openRunLog } from '#evals/run/run-log.ts';
import { runSuite } from '#evals/run/run-suite.ts';
import type { EvalRun, EvalRunHead, EvalSuite } from '#wire/console/evals.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';
import { progressBar } from './progress-bar.ts';
import { modelChoice, type SuiteOptions } from './run-options.ts';

/** What a suite brings: its items, once the desk is open. */
export interface Suite {
  name: EvalSuite;
  items(trial: Trial, now: Date): Promise<{ items: EvalItem[]; unread: UnreadItem[] }>;
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
  try {
    await using trial = await openTrial(folder, {
      cacheDir: path.join(config.dataDir, 'cache'),
      progress: sayOnce(),
    });
    const now = new Date(options.at ?? trial.desk.evals?.at ?? Date.now());
    const { items, unread } = await suite.items(trial, now);
    const chosen = matching(items, filter);
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
    const bar = progressBar(suite.name);
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort(new Error('stopped')));
    const run = await runSuite({
      head: log.head,
      items: chosen,
      unread: filter ? [] : unread,
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
    console.log(terminalReport(run));
    await writeReports(run, options);
    await log.remove();
    process.exitCode = run.summary.failed + run.summary.errors > 0 ? 1 : 0;
  } catch (fault) {
    fail(fault);
  }
  process.exit();
}

async function writeReports(run: EvalRun, options: SuiteOptions): Promise<void> {
  if (options.json) await writeFile(options.json, `${JSON.stringify(run, undefined, 1)}\n`);
  if (options.junit) await writeFile(options.junit, junitReport(run));
}

function sayOnce(): () => void {
  let said = false;
  return () => {
    if (!said) console.error('Learning the desk’s intents from its examples (needed when they change) …');
    said = true;
  };
}
