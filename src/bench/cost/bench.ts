import type { Bench, Figure } from '../figures.ts';
import { startFakeClaude } from './fake-claude.ts';
import { openProgram, runScript } from './handrail-run.ts';
import { runNaive } from './naive-loop.ts';
import { scripts } from './scripts.ts';
import { inputOf, onModel, type SpentCall, uncached, usdOf } from './spent-call.ts';

const ratioGoal = 0.3;
const cachedGoal = 0.7;

/** The same scripted tickets through Handrail and through a naive loop, at the same fake server. */
const bench: Bench = async (options, say) => {
  await using claude = await startFakeClaude();
  if (!claude) return { figures: [], notes: ['Nothing was measured: the fake Claude of the test tree is not there.'] };
  await using context = await openProgram(claude.url);
  const handrail: SpentCall[] = [];
  const naive: SpentCall[] = [];
  const notes: string[] = [];
  const chosen = options.quick ? scripts.slice(0, 1) : scripts;
  for (const script of chosen) {
    const run = await runScript(context, script);
    handrail.push(...run.calls);
    naive.push(...(await runNaive(context, script, claude.url)));
    say(`${script.name}: ${run.answered} of ${script.says.length} turns answered, ${run.calls.length} calls`);
    const other = run.outcomes.filter((outcome) => outcome !== 'replied');
    if (other.length > 0)
      notes.push(`${script.name}: ${other.length} turn(s) were not sent by themselves: ${other.join(', ')}.`);
  }
  notes.push(
    'Tokens are the fake server’s estimate of four characters each, the same for both; its cache counts exact prefixes as the provider does. Prices are the shipped list’s.',
    'The parts of the saving add up: first the smaller context, then the cache, then the smaller model for what is simple.',
    'Every turn follows the one before within five minutes; all tickets run one after another, so only the first pays for writing the rules.',
  );
  return { figures: figuresOf(handrail, naive, context, chosen.length), notes };
};

export default bench;

function figuresOf(
  handrail: readonly SpentCall[],
  naive: readonly SpentCall[],
  context: { ports: { prices: Parameters<typeof usdOf>[1] }; desk: { models: Record<string, string> } },
  tickets: number,
): Figure[] {
  const large = context.desk.models['answer-hard'] ?? '';
  const usd = (calls: readonly SpentCall[]) => usdOf(calls, context.ports.prices) / tickets;
  const [ours, theirs] = [usd(handrail), usd(naive)];
  const plainLarge = usd(onModel(uncached(handrail), large));
  const cachedLarge = usd(onModel(handrail, large));
  const input = inputOf(handrail);
  const money = (name: string, value: number): Figure => ({ name, value, unit: 'usd', n: tickets });
  const answering = inputOf(handrail.filter((call) => call.role.startsWith('answer')));
  return [
    money('handrail.usd-per-ticket', ours),
    money('naive.usd-per-ticket', theirs),
    { name: 'ratio', value: ours / theirs, unit: 'share', n: tickets, goal: ratioGoal, lowerIsBetter: true },
    { name: 'ratio.same-model', value: cachedLarge / theirs, unit: 'share', n: tickets, lowerIsBetter: true },
    { name: 'cached-share', value: input.cached / input.tokens, unit: 'share', n: handrail.length, goal: cachedGoal },
    { name: 'cached-share.answers', value: answering.cached / answering.tokens, unit: 'share' },
    { name: 'handrail.input-tokens', value: Math.round(input.tokens / tickets), unit: 'tokens', lowerIsBetter: true },
    { name: 'naive.input-tokens', value: Math.round(inputOf(naive).tokens / tickets), unit: 'tokens' },
    { name: 'handrail.calls', value: handrail.length / tickets, unit: 'calls', lowerIsBetter: true },
    { name: 'naive.calls', value: naive.length / tickets, unit: 'calls' },
    money('saving.context.usd', theirs - plainLarge),
    money('saving.cache.usd', plainLarge - cachedLarge),
    money('saving.model.usd', cachedLarge - ours),
  ];
}
