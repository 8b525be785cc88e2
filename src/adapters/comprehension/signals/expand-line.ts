import { seededOrder } from '../learning/seeded-order.ts';

/** Most messages made from one line. */
const most = 6;

/**
 * The messages a line stands for: `I (want|need) to (talk|speak)` is four. Of more than six
 * combinations six are taken, spread over all of them and always the same.
 */
export function expandLine(line: string): string[] {
  const parts = line.split(/[()]/);
  // Parts at odd places stood in brackets.
  const choices = parts.map((part, i) => (i % 2 === 1 ? part.split('|') : [part]));
  const count = choices.reduce((product, options) => product * options.length, 1);
  const taken = count <= most ? Array.from({ length: count }, (_, i) => i) : [...seededOrder(count, 5)].slice(0, most);
  return taken.map((index) => {
    let left = index;
    return choices
      .map((options) => {
        const choice = options[left % options.length] ?? '';
        left = Math.floor(left / options.length);
        return choice;
      })
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  });
}
