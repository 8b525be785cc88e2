import type { EvalCase, EvalFigure, EvalRun, EvalTurn } from '#wire/console/evals.ts';
import type { Comparison, FlippedCase } from '../compare/compare-runs.ts';
import type { JudgedGate } from '../compare/judge-gates.ts';
import { reportStyle } from './report-style.ts';
import { say, spentBesides } from './terminal-report.ts';

/** The run as one HTML file that loads nothing: figures, flipped cases, every case with transcript and reasons. */
export function htmlReport(run: EvalRun, comparison?: Comparison, gates: readonly JudgedGate[] = []): string {
  const { summary } = run;
  const order = { error: 0, failed: 1, passed: 2 };
  const cases = run.cases.toSorted((a, b) => order[a.status] - order[b.status]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${text(`${run.desk.id} ${run.suite}: ${summary.passed} of ${run.cases.length} passed`)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${text(run.desk.id)}${run.suite === run.desk.id ? '' : ` <span>${text(run.suite)}</span>`}</h1>
<p>Desk ${text(run.desk.version)} · ${text(run.model)} · ${text(run.startedAt.slice(0, 16).replace('T', ' '))} UTC · ${summary.seconds} s · $${(summary.costMicros / 1e6).toFixed(2)}${text(spentBesides(summary))}${run.repeats > 1 ? ` · ${run.repeats} plays of each case` : ''}</p>
<p class="counts"><b class="passed">${summary.passed} passed</b> <b class="failed">${summary.failed} failed</b> <b class="error">${summary.errors} errors</b></p>
</header>
<main>
${gates.length > 0 ? `<section><h2>Gates</h2><ul class="gates">${gates.map((gate) => `<li class="${gate.ok ? 'passed' : 'failed'}"><b>${text(gate.gate)}</b> ${text(gate.said)}</li>`).join('')}</ul></section>` : ''}
<section><h2>Measures</h2>${figureTable(summary.figures)}</section>
${comparison ? comparisonSection(comparison) : ''}
<section><h2>By ${groupName[run.suite]}</h2>${figureTable(summary.groups)}
${run.byGroup ? groupTable(run.byGroup) : ''}</section>
<section><h2>Cases</h2>
<p class="filter"><input type="search" placeholder="Filter by id, tag or words" aria-label="Filter cases"> <label><input type="checkbox" id="wrong" checked> only what did not pass</label></p>
${cases.map(caseDetails).join('\n')}
</section>
</main>
<script>
const field = document.querySelector('input[type=search]'), wrong = document.getElementById('wrong');
const show = () => { const words = field.value.toLowerCase();
  for (const one of document.querySelectorAll('details.case')) one.hidden = (wrong.checked && one.dataset.status === 'passed' && !words) || !one.textContent.toLowerCase().includes(words); };
field.addEventListener('input', show); wrong.addEventListener('change', show); show();
</script>
</body>
</html>
`;
}

/** What the cases of a suite are counted by. */
const groupName: Record<EvalRun['suite'], string> = {
  golden: 'intent',
  attacks: 'family',
  scenarios: 'persona',
  replay: 'intent',
  'tau-retail': 'kind of request',
};

function figureTable(figures: readonly EvalFigure[]): string {
  const rows = figures
    .filter(({ n }) => n > 0)
    .map((figure) => {
      const { value = 0, low = 0, high = 0, unit } = figure;
      const bar =
        unit === 'share'
          ? `<span class="bar"><i style="left:${low * 100}%;width:${(high - low) * 100}%"></i><b style="left:${value * 100}%"></b></span>`
          : '';
      return `<tr><th scope="row">${text(figure.title)}</th><td class="num">${say(figure.value, unit)}</td><td>${bar}</td><td class="num dim">${say(figure.low, unit)} – ${say(figure.high, unit)}</td><td class="num dim">${figure.n}</td></tr>`;
    });
  return `<div class="wide"><table><thead><tr><th></th><th></th><th></th><th>95 % interval</th><th>n</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Figures that are told apart by group; the others are in the JSON. */
const groupFigures: [name: string, title: string][] = [
  ['resolution', 'Resolved'],
  ['escalation.precision', 'Escalation precision'],
  ['escalation.recall', 'recall'],
  ['tier', 'Tier'],
  ['facts', 'Facts'],
  ['retrieval', 'Retrieval'],
  ['tools', 'Tools'],
  ['language', 'Language'],
  ['tone', 'Tone'],
  ['world', 'World'],
  ['cost', 'Cost'],
  ['latency', 'Time'],
];

function groupTable(groups: NonNullable<EvalRun['byGroup']>): string {
  const shown = groupFigures.filter(([name]) =>
    groups.some(({ figures }) => figures.some((figure) => figure.name === name && figure.n > 0)),
  );
  const cell = (figures: readonly EvalFigure[], name: string) => {
    const figure = figures.find((one) => one.name === name);
    if (!figure || figure.n === 0) return '<td class="num dim">–</td>';
    return `<td class="num" title="${text(`${say(figure.low, figure.unit)} – ${say(figure.high, figure.unit)}, n = ${figure.n}`)}">${say(figure.value, figure.unit)}<small>${say(figure.low, figure.unit)} – ${say(figure.high, figure.unit)}</small></td>`;
  };
  const rows = groups.map(
    ({ name, figures }) =>
      `<tr><th scope="row">${text(name)}</th>${shown.map(([figure]) => cell(figures, figure)).join('')}</tr>`,
  );
  return `<details class="groups"><summary>Every measure of each</summary><div class="wide"><table><thead><tr><th></th>${shown.map(([, title]) => `<th>${title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`;
}

function comparisonSection(comparison: Comparison): string {
  const { flipped, passed, cost, p } = comparison;
  const points = (value: number) => `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)}`;
  return `<section><h2>Against the baseline</h2>
<p>${comparison.pairs} cases of ${text(comparison.baseline.startedAt.slice(0, 10))} (desk ${text(comparison.baseline.desk.version)}, ${text(comparison.baseline.model)}): passed ${points(passed.value)} points (${points(passed.low)} to ${points(passed.high)}), cost ${cost.value >= 0 ? '+' : ''}$${cost.value.toFixed(4)} a case, p = ${p.toFixed(3)} (McNemar).</p>
${flipped.length === 0 ? '<p>No case flipped.</p>' : flipped.map(flippedDetails).join('\n')}</section>`;
}

function flippedDetails({ id, kind, before, after }: FlippedCase): string {
  return `<details class="flip ${kind === 'lost' ? 'failed' : 'passed'}"><summary><b>${text(id)}</b> ${kind === 'lost' ? 'passed before, not now' : 'passes now'}</summary>
<div class="sides"><div><h4>Before</h4>${reasons(before)}${before.turns.map(turnBlock).join('')}</div><div><h4>Now</h4>${reasons(after)}${after.turns.map(turnBlock).join('')}</div></div></details>`;
}

function caseDetails(one: EvalCase): string {
  const play = one.attempt > 1 ? ` · play ${one.attempt}` : '';
  return `<details class="case ${one.status}" data-status="${one.status}"><summary><b>${text(one.id)}</b> <span>${text(one.group)}${play}${one.tags.length > 0 ? ` · ${text(one.tags.join(', '))}` : ''}</span> <em>${one.status}</em></summary>
${one.at ? `<p class="dim">${text(one.at)}</p>` : ''}${reasons(one)}${one.turns.map(turnBlock).join('')}</details>`;
}

function reasons(one: EvalCase): string {
  const wrong = one.error ? [`<li class="error">${text(one.error)}</li>`] : [];
  const failed = one.checks
    .filter(({ ok }) => !ok)
    .map(({ measure, said }) => `<li class="failed"><b>${measure}</b> ${text(said)}</li>`);
  const items = [...wrong, ...failed];
  return items.length > 0 ? `<ul class="reasons">${items.join('')}</ul>` : '';
}

function turnBlock(turn: EvalTurn): string {
  const lines = turn.lines.map(({ who, text: words }) => `<p class="line ${who}"><b>${who}</b> ${text(words)}</p>`);
  const tools = turn.tools.map(
    ({ tool, input, verdict, status, reason }) =>
      `<li><code>${text(tool)} ${text(JSON.stringify(input))}</code> ${text(verdict)}${status ? `, ${text(status)}` : ''}${reason && verdict !== 'allow' ? ` – ${text(reason)}` : ''}</li>`,
  );
  const rules = turn.rules.map(({ rule, reason }) => `<li>${text(rule)}${reason ? `: ${text(reason)}` : ''}</li>`);
  const facts = [
    turn.outcome,
    `tier ${turn.tier}`,
    turn.intents.map(({ intent, confidence }) => `${intent} ${confidence.toFixed(2)}`).join(', '),
    turn.language,
    turn.grounding ?? '',
    turn.cited.length > 0 ? `cites ${turn.cited.join(', ')}` : '',
  ];
  return `<div class="turn">${lines.join('')}<p class="facts">${text(facts.filter(Boolean).join(' · '))}</p>${tools.length + rules.length > 0 ? `<ul class="trace">${[...tools, ...rules].join('')}</ul>` : ''}</div>`;
}

/** Everything in a report was written by customers and models: nothing of it may become markup. */
function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
