import type { EvalCase, EvalRun } from '#wire/console/evals.ts';

/** The run as JUnit XML, a test case for each case and play, for whatever a CI shows tests with. */
export function junitReport(run: EvalRun): string {
  const { summary } = run;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="handrail evals" tests="${run.cases.length}" failures="${summary.failed}" errors="${summary.errors}" time="${summary.seconds}">`,
    `  <testsuite name="${xml(`${run.desk.id}.${run.suite}`)}" tests="${run.cases.length}" failures="${summary.failed}" errors="${summary.errors}" time="${summary.seconds}" timestamp="${run.startedAt}">`,
    ...run.cases.map((one) => testCase(one, run)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(one: EvalCase, run: EvalRun): string {
  const seconds = one.turns.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / 1_000;
  const name = one.attempt > 1 ? `${one.id} (play ${one.attempt})` : one.id;
  const file = one.at ? ` file="${xml(one.at.replace(/:\d+$/, ''))}"` : '';
  const open = `    <testcase name="${xml(name)}" classname="${xml(`${run.desk.id}.${run.suite}.${one.group}`)}"${file} time="${seconds}"`;
  if (one.status === 'passed') return `${open}/>`;
  const failed = one.checks.filter(({ ok }) => !ok).map(({ measure, said }) => `${measure}: ${said}`);
  const text = one.turns.flatMap(({ lines }) => lines.map(({ who, text: words }) => `${who}: ${words}`));
  const tag = one.status === 'error' ? 'error' : 'failure';
  const message = one.error ?? failed.join(' ');
  return `${open}>\n      <${tag} message="${xml(message)}">${xml([...failed, '', ...text].join('\n'))}</${tag}>\n    </testcase>`;
}

/** Characters that XML 1.0 cannot hold are left out: customers write them, and a CI would refuse the file. */
function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
