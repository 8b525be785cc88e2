// Keeps the house rules that a compiler cannot: floors, file sizes, names, banned words.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Which floors a floor may import from. Imports point down. */
const floors: Record<string, readonly string[]> = {
  domain: [],
  wire: ['domain'],
  engine: ['domain'],
  adapters: ['domain', 'engine', 'wire'],
  server: ['domain', 'engine', 'wire', 'adapters'],
  evals: ['domain', 'engine', 'wire', 'adapters'],
  bench: ['domain', 'engine', 'wire', 'adapters', 'server', 'evals'],
  cli: ['domain', 'engine', 'wire', 'adapters', 'server', 'evals'],
  console: ['wire'],
  widget: ['wire'],
};

/** Files longer than the limit, each with its reason. The list only shrinks. */
const longFiles: Record<string, string> = {};

const longest = 500;
const bannedNames = /(^|[-/])(utils?|helpers?|common|misc|manager)([-./]|$)/;
const bannedWords: [RegExp, string][] = [
  [
    /\bvi\.(mock|doMock)\(/,
    'module mocks hide the wiring: override the context, or use the scripted model and the fake Claude server',
  ],
  [/\b(FIXME|XXX|HACK)\b/, 'only NOTE and TODO(#n) are used'],
  [/\bTODO(?!\(#\d+\))/, 'a TODO names its issue: TODO(#n)'],
];
/** Model ids live in the desk's configuration and the price data only. */
const modelId = /claude-(haiku|sonnet|opus|fable|mythos)-\d/;
const modelIdHomes = /^(desks\/|src\/adapters\/prices\/|test\/|docs\/|.*\.test\.ts$|src\/adapters\/desk\/)/;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && !file.endsWith('.d.ts'));

const faults: string[] = [];
const graph = new Map<string, string[]>();

for (const file of files) {
  let text: string;
  try {
    text = readFileSync(path.join(root, file), 'utf8');
  } catch {
    continue; // Removed in the working tree and not committed yet.
  }
  const lines = text.split('\n');
  const report = (line: number, what: string) => faults.push(`${file}:${line}  ${what}`);
  if (lines.length > longest && !longFiles[file])
    report(lines.length, `is longer than ${longest} lines: one noun or verb a file`);
  if (bannedNames.test(file)) report(1, 'is named after nothing: name the thing it holds');
  if (!/^[a-z0-9.-]+$/.test(path.basename(file))) report(1, 'file names are kebab-case');
  const isLayoutCheck = file === 'scripts/check-layout.ts';
  lines.forEach((line, index) => {
    if (isLayoutCheck) return;
    for (const [word, why] of bannedWords) if (word.test(line)) report(index + 1, why);
    if (modelId.test(line) && !modelIdHomes.test(file))
      report(index + 1, 'model ids live in the desk’s configuration and price data: name a role');
    if (
      /process\.env\b/.test(line) &&
      /^src\//.test(file) &&
      !/^src\/(server\/config|cli|bench|evals)\//.test(file) &&
      !file.endsWith('.test.ts')
    ) {
      report(index + 1, 'only the config reads the environment');
    }
  });
  checkImports(file, text, report);
}

function checkImports(file: string, text: string, report: (line: number, what: string) => void): void {
  const floor = /^src\/([a-z]+)\//.exec(file)?.[1];
  const targets: string[] = [];
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const specifier = match[1] ?? '';
    const line = text.slice(0, match.index).split('\n').length;
    const target = resolveImport(file, specifier);
    if (!target) continue;
    targets.push(target);
    const into = /^src\/([a-z]+)\//.exec(target)?.[1];
    if (!floor || !into || into === floor || !floors[floor]) continue;
    const isTest = file.endsWith('.test.ts');
    if (!floors[floor].includes(into) && !isTest) {
      const may = floors[floor].join(', ') || 'nothing';
      report(
        line,
        `${floor} may import ${may}, not ${into}: imports point down, so that what lies below can be read and tested alone`,
      );
    }
  }
  graph.set(file, targets);
}

function resolveImport(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) {
    const [head, ...rest] = specifier.slice(1).split('/');
    return head === 'test' ? ['test', ...rest].join('/') : ['src', head, ...rest].join('/');
  }
  if (specifier.startsWith('.')) return path.normalize(path.join(path.dirname(file), specifier));
  return undefined;
}

/** Depth-first search for a way back to where it started. */
function findCycle(): string[] | undefined {
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (state.get(file) === 'done') return undefined;
    if (state.get(file) === 'open') return [...trail.slice(trail.indexOf(file)), file];
    state.set(file, 'open');
    trail.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = graph.has(next) ? visit(next) : undefined;
      if (cycle) return cycle;
    }
    trail.pop();
    state.set(file, 'done');
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}

const numbers = new Map<string, string>();
for (const file of execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'migrations'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n')) {
  const number = /^migrations\/(\d+)-/.exec(file)?.[1];
  const other = number && numbers.get(number);
  if (other)
    faults.push(`${file}:1  has the number of ${other}: take the next free one, or the program does not start`);
  if (number) numbers.set(number, file);
}

const cycle = findCycle();
if (cycle) faults.push(`${cycle[0]}:1  imports go in a circle: ${cycle.join(' → ')}`);

if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error(`${faults.length} faults in the layout`);
  process.exit(1);
}
