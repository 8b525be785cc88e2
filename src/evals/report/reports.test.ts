import { expect, test } from 'vitest';
import { compareRuns } from '../compare/compare-runs.ts';
import { figuresByGroup } from '../measure/summarise-run.ts';
import { madeCase, madeRun, madeTurn } from '../testing/made-run.ts';
import { comparisonLines } from './comparison-lines.ts';
import { htmlReport } from './html-report.ts';
import { junitReport } from './junit-report.ts';
import { terminalReport } from './terminal-report.ts';

const hostile = '</script><img src=x onerror=alert(1)> & "quoted" \u0000 \ud800';
const bad = madeCase('bad', {
  status: 'failed',
  at: 'evals/a.yaml:3',
  checks: [{ measure: 'facts', ok: false, said: `Must not say ${hostile}` }],
  turns: [madeTurn({ lines: [{ who: 'customer', text: hostile }] })],
});
const run = madeRun([
  madeCase('good'),
  bad,
  madeCase('odd', { status: 'error', error: 'the recording is stale', turns: [] }),
]);

test('the HTML report loads nothing and nothing that was said becomes markup', () => {
  const html = htmlReport(run, compareRuns(madeRun([madeCase('bad')]), run), [
    { gate: 'errors', ok: false, said: '1' },
  ]);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<img|https?:\/\//);
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html).toContain('passed before, not now');
});

test('the HTML report has every measure of every group, with its interval', () => {
  const cases = [madeCase('a', { group: '<b>refund' }), madeCase('b', { group: 'shipping', wanted: ['escalated'] })];
  const html = htmlReport({ ...madeRun(cases), byGroup: figuresByGroup(cases) });
  expect(html).toContain('&lt;b&gt;refund');
  expect(html).toMatch(/Resolved.*Escalation precision|Resolved.*recall/s);
  expect(
    figuresByGroup(cases).map(({ name, figures }) => [name, figures.find((one) => one.name === 'resolution')?.value]),
  ).toEqual([
    ['<b>refund', 1],
    ['shipping', undefined],
  ]);
});

test('JUnit tells failures from errors and holds only what XML can', () => {
  const xml = junitReport(run);
  expect(xml).toContain('<testsuite name="acme.golden" tests="3" failures="1" errors="1"');
  expect(xml).toContain('<error message="the recording is stale">');
  expect(xml).not.toContain('<img');
  expect(xml).not.toContain('\0');
  expect(xml.isWellFormed()).toBe(true);
});

test('the terminal shows figures with intervals, reasons and what flipped', () => {
  const text = terminalReport(run);
  expect(text).toMatch(/Cases passed\s+50\.0 %/);
  expect(text).toContain('evals/a.yaml:3');
  expect(text).toContain('the recording is stale');
  const lines = comparisonLines(compareRuns(madeRun([madeCase('bad')]), run));
  expect(lines).toContain('before:');
  expect(lines).toContain('now:');
});
