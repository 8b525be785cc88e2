/** Works one thing after the other, whenever somebody knocks. */
export interface Waker {
  /** Begins, or has what is at work look again when it is through. */
  wake(): void;
  /** Resolves when nothing is at work. */
  settled(): Promise<void>;
}

/** Makes one that calls `workAll` never twice at once, and no more after the signal. */
export function createWaker(
  workAll: () => Promise<void>,
  stopping: AbortSignal,
  onFault: (fault: unknown) => void,
): Waker {
  /** Somebody knocked while it worked: what they left may have come too late to be seen. */
  let again = false;
  let busy: Promise<void> | undefined;
  const work = async () => {
    do {
      again = false;
      await workAll();
    } while (again && !stopping.aborted);
  };
  return {
    wake() {
      again = true;
      if (stopping.aborted) return;
      busy ??= work()
        .catch(onFault)
        .finally(() => {
          busy = undefined;
        });
    },
    settled: async () => await busy,
  };
}
