import { useState } from 'preact/hooks';
import { sayFault } from './say-fault.ts';
import { useWidget } from './use-widget.ts';

export interface Task {
  busy: boolean;
  /** What went wrong, in words for the customer. */
  problem: string | undefined;
  run(task: () => Promise<unknown>): Promise<boolean>;
}

/** Runs one request at a time. `own` says in words what its error codes mean here. */
export function useTask(own?: Partial<Record<string, string>>): Task {
  const { t } = useWidget();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  return {
    busy,
    problem,
    async run(task) {
      if (busy) return false;
      setBusy(true);
      setProblem(undefined);
      try {
        await task();
        return true;
      } catch (error) {
        setProblem(sayFault(error, t, own));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
