/** One measured number. The name stands in the documentation of the benchmarks and never changes its meaning. */
export interface Figure {
  /** Dotted, most general part first: `banking77.full.accuracy`. */
  name: string;
  value: number;
  /** `share`, `ms`, `seconds`, `MB`, `usd`, `messages/s`, `calls` … */
  unit: string;
  /** How many cases it was measured on. */
  n?: number;
  /** What it should reach. */
  goal?: number;
  /** What a plain method reaches, or what it must not be worse than. */
  floor?: number;
  /** Where less is better, e.g. times. */
  lowerIsBetter?: boolean;
}

/** What a benchmark was asked to do. */
export interface BenchOptions {
  /** Folder with public data sets; parts that need a missing one are skipped with a note. */
  data: string | undefined;
  /** Parts to run, by the first word of their figures; all when empty. */
  only: readonly string[];
  /** How many of the five folds a held-back test is made from, for means beside the figures; 1 to 5. */
  folds?: number;
  /** A subsample, for a first look: figures are rough. */
  quick: boolean;
}

/** Tells the person who waits what is going on. */
export type Say = (line: string) => void;

export interface BenchResult {
  figures: Figure[];
  /** What was skipped and why, and what a reader must know to trust the figures. */
  notes: string[];
}

/** A benchmark is a file `src/bench/NAME/bench.ts` whose default export is one of these. */
export type Bench = (options: BenchOptions, say: Say) => Promise<BenchResult>;

/** Whether a part named so was asked for. */
export function wanted(options: BenchOptions, part: string): boolean {
  return options.only.length === 0 || options.only.includes(part);
}
