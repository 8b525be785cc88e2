import type { Run } from './simulate.ts';

/** Which seeds to run: `SIMULATION_SEEDS` says how many, `SIMULATION_FROM` the first. */
export function seeds(byDefault: number): number[] {
  const from = Number(process.env.SIMULATION_FROM ?? 1);
  const count = Number(process.env.SIMULATION_SEEDS ?? byDefault);
  return Array.from({ length: count }, (_, index) => from + index);
}

/** What went wrong with a seed, the story that led to it, and how to see it again. */
export function complaint({ seed, wrong, story }: Run, file: string): string {
  const again = `SIMULATION_FROM=${seed} SIMULATION_SEEDS=1 npx vitest run ${file}`;
  return `seed ${seed}: ${wrong.join('\n  ')}\nrepeat it with: ${again}\n${story.join('\n')}`;
}
