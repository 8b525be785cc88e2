import { buying } from './ordinary/buying.ts';
import { everyday } from './ordinary/everyday.ts';
import { ordersAboutWords } from './ordinary/orders-about-words.ts';
import { signingIn } from './ordinary/signing-in.ts';
import { tasksInLoudWords } from './ordinary/tasks-in-loud-words.ts';
import { tidyingUp } from './ordinary/tidying-up.ts';
import { workingWithIt } from './ordinary/working-with-it.ts';

/** Messages to a support desk that show no signal at all, by language: what most messages are. */
export const ordinary: readonly Record<string, string>[] = [
  everyday,
  signingIn,
  buying,
  workingWithIt,
  ordersAboutWords,
  tasksInLoudWords,
  tidyingUp,
];
