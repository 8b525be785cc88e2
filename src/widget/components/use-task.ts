import { useState } from 'preact/hooks';
import { ApiFault } from '../api/api-fault.ts';
import { useWidget } from './use-widget.ts';

/** Runs one request at a time and keeps what went wrong in words for the customer. */
export function useTask(): {
  busy: boolean;
  problem: string | undefined;
  run(task: () => Promise<unknown>): Promise<boolean>;
} {
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
        setProblem((error instanceof ApiFault && error.message) || t.unreachable);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
