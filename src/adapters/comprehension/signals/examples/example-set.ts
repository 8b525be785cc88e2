/** Example messages by language, one a line: those that show a signal, and look-alikes that do not. */
export interface ExampleSet {
  positive: Record<string, string>;
  /** Hard cases: negation, questions about the thing, the same words with another meaning. */
  negative: Record<string, string>;
}

/** The lines of a block that hold a message. */
export function lines(block: string): string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
