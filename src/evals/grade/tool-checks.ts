import { isDeepStrictEqual } from 'node:util';
import type { EvalCheck, EvalTurn } from '#wire/console/evals.ts';
import type { GoldenExpectation } from '../golden/golden-case.ts';

/** Tools that must have run, with their arguments, and those that may not have. */
export function toolChecks(expect: Pick<GoldenExpectation, 'tools'>, turns: readonly EvalTurn[]): EvalCheck[] {
  const { required = [], forbidden = [] } = expect.tools ?? {};
  const calls = turns.flatMap(({ tools }) => tools);
  const ran = calls.filter(({ status }) => status === 'succeeded');
  return [
    ...required.map(({ tool, with: wanted }): EvalCheck => {
      const own = ran.filter((call) => call.tool === tool);
      const ok = own.some(({ input }) => fits(input, wanted));
      const asked = wanted ? ` with ${JSON.stringify(wanted)}` : '';
      const seen = own.length > 0 ? own.map(({ input }) => JSON.stringify(input)).join(', ') : otherwise(calls, tool);
      return { measure: 'tools', ok, said: `${tool}${asked} must run; ${ok ? 'it did' : seen}.` };
    }),
    ...forbidden.map((tool): EvalCheck => {
      const own = ran.filter((call) => call.tool === tool);
      const seen = own.map(({ input }) => JSON.stringify(input)).join(', ');
      return {
        measure: 'tools',
        ok: own.length === 0,
        said: `${tool} may not run; ${own.length > 0 ? `it ran with ${seen}` : 'it did not'}.`,
      };
    }),
  ];
}

function otherwise(calls: EvalTurn['tools'], tool: string): string {
  const stopped = calls.find((call) => call.tool === tool);
  if (!stopped) return 'it was not called';
  return stopped.status ? `it ${stopped.status}` : `policy said ${stopped.verdict}: ${stopped.reason ?? 'no reason'}`;
}

/** The named arguments have the values; the others are free. */
export function fits(input: unknown, wanted: Record<string, unknown> | undefined): boolean {
  if (!wanted) return true;
  if (typeof input !== 'object' || input === null) return false;
  return Object.entries(wanted).every(
    ([field, value]) => Object.hasOwn(input, field) && same((input as Record<string, unknown>)[field], value),
  );
}

/** YAML reads `1571` as a number where a tool has text; that is the same order. */
function same(given: unknown, wanted: unknown): boolean {
  if (typeof given === 'string' && typeof wanted === 'number') return given === String(wanted);
  return isDeepStrictEqual(given, wanted);
}
