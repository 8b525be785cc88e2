/** How long work may go on after its signal was aborted. What heeds the signal needs far less. */
const graceMs = 5_000;

/**
 * The work's result, or the signal's reason when the work does not end after it was told to: a
 * port that hangs must not hold its turn for ever.
 */
export function unlessStuck<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const giveUpSoon = () => {
      timer = setTimeout(() => reject(signal.reason), graceMs);
    };
    if (signal.aborted) giveUpSoon();
    else signal.addEventListener('abort', giveUpSoon, { once: true });
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUpSoon);
    });
  });
}
