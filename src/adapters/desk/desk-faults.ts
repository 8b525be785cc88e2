/** Something wrong in a desk, told like a compiler would. */
export interface DeskFault {
  /** Relative to the desk's folder, with `/`. */
  file: string;
  /** From 1; left out when the fault is of the file as a whole. */
  line?: number;
  /** What is wrong, without a full stop. */
  problem: string;
  /** What to do about it, a sentence. */
  mend: string;
  /** True when the desk can be served all the same: the article is left out, the rest works. */
  harmless?: true;
}

/** One line: where, what, and how to mend it. */
export function faultLine({ file, line, problem, mend }: DeskFault): string {
  return `${file}${line ? `:${line}` : ''}  ${problem} — ${mend}`;
}

/** A desk that cannot be served, with every fault that stands in the way; the message lists them. */
export class DeskFaults extends Error {
  override name = 'DeskFaults';
  readonly faults: readonly DeskFault[];

  constructor(message: string, faults: readonly DeskFault[]) {
    super([message, ...faults.map((fault) => `  ${faultLine(fault)}`)].join('\n'));
    this.faults = faults;
  }
}

/** By file, then line; the whole file first. */
export function sortFaults(faults: readonly DeskFault[]): DeskFault[] {
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
