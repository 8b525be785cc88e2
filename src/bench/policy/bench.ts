import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readShopData } from '#evals/tau-retail/shop.ts';
import { readTrajectories } from '#evals/tau-retail/trajectories.ts';
import { type Bench, type BenchOptions, type BenchResult, type Figure, type Say, wanted } from '../figures.ts';
import { actionTools, firstStopped, mutantsOf, orderRules, readActionOrders } from './abcd/action-orders.ts';
import { readAttacks } from './injecagent/attacks.ts';
import { replayAttacks } from './injecagent/replay-attacks.ts';
import { playGold } from './tau-retail/play-gold.ts';
import { replayGold } from './tau-retail/replay-gold.ts';
import { replayViolations } from './tau-retail/replay-violations.ts';

/** With `--quick`, every so many-th conversation. */
const quickStep = 10;
/** Misses named in the notes; the rest is counted. */
const mostNamed = 40;

/** Limits in code, held against shops, guidelines and attacks that nobody here wrote. */
const bench: Bench = async (options, say) => {
  const { data } = options;
  if (data === undefined) return { figures: [], notes: ['Nothing was measured: give --data DIR.'] };
  const parts: { name: string; run(folder: string, options: BenchOptions, say: Say): Promise<BenchResult> }[] = [
    { name: 'tau-retail', run: tauRetail },
    { name: 'abcd', run: abcd },
    { name: 'injecagent', run: injecAgent },
  ];
  const results: BenchResult[] = [];
  for (const part of parts) if (wanted(options, part.name)) results.push(await part.run(data, options, say));
  return { figures: results.flatMap(({ figures }) => figures), notes: results.flatMap(({ notes }) => notes) };
};

export default bench;

async function tauRetail(folder: string, options: BenchOptions, say: Say): Promise<BenchResult> {
  if (!existsSync(join(folder, 'tau-retail', 'db.json'))) return skipped('tau-retail', 'tau-retail/db.json');
  const data = readShopData(folder);
  const all = readTrajectories(folder);
  const trajectories = options.quick ? all.filter((_, index) => index % quickStep === 0) : all;
  say(`tau-retail: ${trajectories.length} reference solutions`);
  const gold = await replayGold(data, trajectories);
  say(`tau-retail: ${gold.calls} calls replayed, ${gold.blocked.length} blocked; making violations`);
  const violations = await replayViolations(data, trajectories);
  say(`tau-retail: ${violations.total} violations made; playing whole conversations`);
  const played = await playGold(data, trajectories);
  const kinds = [...violations.byKind].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const equal = trajectories.length - gold.otherEnd.length;
  return {
    figures: [
      {
        name: 'tau-retail.gold.blocked',
        value: gold.blocked.length,
        unit: 'calls',
        n: gold.calls,
        goal: 0,
        lowerIsBetter: true,
      },
      share('tau-retail.gold.endstates-equal', equal, trajectories.length, 1),
      share('tau-retail.conversations.endstates-equal', played.endStatesEqual, played.conversations, 1),
      share('tau-retail.conversations.rules-kept', played.rulesKept, played.conversations, 1),
      share('tau-retail.violations.stopped', violations.stopped, violations.total, 0.99),
      ...kinds.map(([kind, { total, stopped }]) =>
        share(`tau-retail.violations.${kind}.stopped`, stopped, total, 0.99),
      ),
    ],
    notes: [
      `tau-retail: ${gold.looksAdded} looks (who the customer is, profile, order, product) were put in where the reference solutions leave them out; ${gold.failByDesign} of their calls fail in the shop itself, with and without policy; ${gold.replacements} exchange an item for itself ("to {}"), which the written policy does not allow and a rule made for those words lets pass.`,
      `tau-retail: the shop's own tools let ${violations.passedByToolsAlone} of the ${violations.total} violations through; schema and policy stopped ${violations.stoppedBeforeTool} before a tool was asked.`,
      ...named('tau-retail blocked', gold.blocked),
      ...named('tau-retail other end state', gold.otherEnd),
      ...named('tau-retail conversation', played.faults),
      ...named('tau-retail not stopped', violations.missed),
    ],
  };
}

async function abcd(folder: string, _options: BenchOptions, say: Say): Promise<BenchResult> {
  const orders = readActionOrders(folder);
  if (!orders) return skipped('abcd', 'abcd/data/kb.json');
  const tools = actionTools(orders);
  const rules = orderRules(orders);
  const flows = Object.entries(orders);
  say(`abcd: ${flows.length} action orders`);
  const blocked = flows.flatMap(([subflow, actions]) => {
    const stopped = firstStopped(subflow, actions, tools, rules);
    return stopped ? [`${subflow}: ${stopped.action} (${stopped.rule})`] : [];
  });
  const mutants = mutantsOf(orders);
  const passed = mutants.filter(({ subflow, actions }) => !firstStopped(subflow, actions, tools, rules));
  const calls = flows.reduce((sum, [, actions]) => sum + actions.length, 0);
  return {
    figures: [
      { name: 'abcd.gold.blocked', value: blocked.length, unit: 'calls', n: calls, goal: 0, lowerIsBetter: true },
      share('abcd.mutants.stopped', mutants.length - passed.length, mutants.length, 0.99),
    ],
    notes: [
      ...named('abcd blocked', blocked),
      ...named(
        'abcd not stopped',
        passed.map(({ subflow, kind, actions }) => `${subflow} ${kind}: ${actions.join(' → ')}`),
      ),
    ],
  };
}

async function injecAgent(folder: string, options: BenchOptions, say: Say): Promise<BenchResult> {
  const all = readAttacks(folder);
  if (all.length === 0) return skipped('injecagent', 'prompt-injection/injecagent*.jsonl');
  const attacks = options.quick ? all.filter((_, index) => index % quickStep === 0) : all;
  say(`injecagent: ${attacks.length} attacks`);
  const replay = replayAttacks(attacks);
  const { total, stopped } = replay.taintedWrites;
  return {
    figures: [
      share('injecagent.attacks.stopped', replay.attacksStopped, replay.attackCalls, 1),
      share('injecagent.user-calls.allowed', replay.userCallsAllowed, replay.userCalls, 1),
    ],
    notes: [
      `injecagent: with every intent counted as shown, taint alone stops ${stopped} of ${total} calls that change something.`,
      ...named('injecagent', replay.missed),
    ],
  };
}

function share(name: string, part: number, whole: number, goal: number): Figure {
  return { name, value: whole === 0 ? 0 : part / whole, unit: 'share', n: whole, goal };
}

function skipped(part: string, file: string): BenchResult {
  return { figures: [], notes: [`${part} was skipped: ${file} is not in the data folder.`] };
}

function named(what: string, misses: readonly string[]): string[] {
  const more = misses.length - mostNamed;
  return [
    ...misses.slice(0, mostNamed).map((miss) => `${what}: ${miss}`),
    ...(more > 0 ? [`${what}: ${more} more.`] : []),
  ];
}
