/** Style of the HTML report: the console's colours, light and dark, without a font or file of its own. */
export const reportStyle = `
:root { color-scheme: light dark; --paper: light-dark(#faf9f7, #17181a); --panel: light-dark(#fff, #1f2123); --ink: light-dark(#1f2328, #e8e6e1); --soft: light-dark(#5c626b, #a5a8ad); --line: light-dark(#e4e1da, #33363a); --good: light-dark(#1a7f4b, #58c08a); --bad: light-dark(#b3261e, #f2877f); --odd: light-dark(#8a5a00, #e0b04d); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem; }
h1 { font-size: 1.5rem; margin: 0.5rem 0 0; } h1 span { color: var(--soft); font-weight: 400; }
h2 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; } h4 { margin: 0.25rem 0; }
header p { margin: 0.25rem 0; color: var(--soft); } .counts b { margin-inline-end: 1rem; }
.passed { color: var(--good); } .failed { color: var(--bad); } .error { color: var(--odd); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; font-size: 0.9rem; }
th, td { padding: 0.35rem 0.75rem; text-align: start; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: 0.75rem; text-align: end; } tr:last-child > * { border-bottom: 0; }
.num { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; } .dim { color: var(--soft); }
.bar { position: relative; display: block; width: 12rem; height: 0.6rem; border-radius: 0.3rem; background: var(--line); }
.bar i { position: absolute; inset-block: 0; background: color-mix(in srgb, var(--good) 35%, transparent); border-radius: 0.3rem; }
.bar b { position: absolute; inset-block: -0.1rem; width: 3px; margin-inline-start: -1.5px; background: var(--good); border-radius: 2px; }
details { background: var(--panel); border: 1px solid var(--line); border-inline-start: 4px solid currentColor; border-radius: 8px; margin: 0.4rem 0; padding: 0 0.9rem; }
details > * { color: var(--ink); } summary { cursor: pointer; padding: 0.5rem 0; overflow-wrap: anywhere; }
summary span { color: var(--soft); } summary em { float: inline-end; font-style: normal; color: var(--soft); }
.reasons, .gates, .trace { padding-inline-start: 1.1rem; } .reasons li, .gates li { margin: 0.15rem 0; }
.turn { border-top: 1px solid var(--line); padding: 0.5rem 0; }
.line { margin: 0.3rem 0; white-space: pre-wrap; overflow-wrap: anywhere; } .line > b { color: var(--soft); font-weight: 500; margin-inline-end: 0.5rem; }
.line.customer, .line.decision { padding-inline-start: 1.5rem; } .line.draft { opacity: 0.8; font-style: italic; }
.facts, .trace { color: var(--soft); font-size: 0.8rem; } code { overflow-wrap: anywhere; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
.filter { display: flex; gap: 1rem; flex-wrap: wrap; } input[type=search] { flex: 1; min-width: 14rem; font: inherit; padding: 0.4rem 0.6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: var(--ink); }
details.groups { color: var(--line); } td small { display: block; color: var(--soft); font-size: 0.7rem; }
[hidden] { display: none; }
`;
