import { Button } from '../../components/button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { DryRunResult } from './dry-run-result.tsx';
import type { useDryRun } from './use-dry-run.ts';

/** The button that replays past calls, and what came of it. */
export function DryRunFoot({ run, disabled }: { run: ReturnType<typeof useDryRun>; disabled?: boolean }) {
  return (
    <>
      <div className="flex items-center gap-3">
        <Button type="submit" tone="primary" busy={run.isPending} disabled={disabled}>
          {run.isPending ? 'Replaying…' : 'Replay past calls'}
        </Button>
        <p className="text-sm text-soft">Nothing changes: rules live in desk.config.ts.</p>
      </div>
      <div aria-live="polite" className="mt-1 empty:hidden">
        {run.isError && <ErrorState error={run.error} />}
        {run.data && <DryRunResult result={run.data} />}
      </div>
    </>
  );
}
