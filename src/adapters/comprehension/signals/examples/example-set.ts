import { expandLine } from '../expand-line.ts';

/**
 * Example messages by language, one a line: those that show a signal, and look-alikes that do not.
 * `(a|b)` in a line stands for one of several words.
 */
export interface ExampleSet {
  positive: Record<string, string>;
  /** Hard cases: negation, questions about the thing, the same words with another meaning. */
  negative: Record<string, string>;
}

/** A message with the line it was made from: messages of one line are alike, and are held back together. */
export interface Message {
  text: string;
  line: string;
}

/** The messages of a block. */
export function messagesOf(block: string): Message[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => expandLine(line).map((text) => ({ text, line })));
}
