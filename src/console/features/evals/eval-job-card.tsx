import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EvalJob } from '#wire/console/eval-jobs.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { Progress } from '../../components/progress.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { suiteWords } from './format-figure.ts';
import { isOpen, runsQuery } from './queries.ts';

const looks: Record<EvalJob['state'], { tone: ChipTone; word: string }> = {
  queued: { tone: 'accent', word: 'waiting' },
  running: { tone: 'accent', word: 'running' },
  done: { tone: 'good', word: 'done' },
  failed: { tone: 'bad', word: 'failed' },
  cancelled: { tone: 'neutral', word: 'cancelled' },
};

/** The run that was asked for last: how far it is, or how it ended. */
export function EvalJobCard({ job, onOpen }: { job: EvalJob; onOpen: (run: string) => void }) {
  const mayCancel = useMay('lead') && isOpen(job);
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => call(`/evals/jobs/${job.id}/cancel`, { method: 'POST' }),
    onError: (error) => notifyFailure('The run goes on', error),
    onSettled: () => queries.invalidateQueries({ queryKey: runsQuery.queryKey }),
  });
  const { tone, word } = looks[job.state];
  const { runId } = job;
  return (
    <section
      aria-label="Newest run"
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-panel px-4 py-3"
    >
      <div className="min-w-0 flex-[1_1_16rem]">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{suiteWords[job.suite]}</span>
          {job.filter && <span className="min-w-0 truncate text-soft">{job.filter}</span>}
          <span role="status">
            <Chip tone={tone}>{job.stopping ? 'stopping' : word}</Chip>
          </span>
        </p>
        <p className="num mt-0.5 text-sm text-soft [overflow-wrap:anywhere]">
          <Standing job={job} />
        </p>
        {isOpen(job) && <Progress label="Cases played" done={job.played} total={job.total} className="mt-2" />}
      </div>
      {mayCancel && (
        <Button busy={cancel.isPending || job.stopping} onClick={() => cancel.mutate()}>
          Cancel
        </Button>
      )}
      {runId && <Button onClick={() => onOpen(runId)}>See its cases</Button>}
    </section>
  );
}

function Standing({ job }: { job: EvalJob }) {
  const by = (
    <>
      {job.model === 'claude' ? `Claude, at most $${job.maxCost}` : 'embedded model'} · {job.startedBy} ·{' '}
      <RelativeTime at={job.finishedAt ?? job.queuedAt} />
    </>
  );
  if (job.state === 'failed') {
    return (
      <>
        <span className="text-ink">{job.fault}</span> {by}
      </>
    );
  }
  if (job.total === undefined) return isOpen(job) ? <>Opening the desk … · {by}</> : by;
  return (
    <>
      {job.played} of {job.total} cases, {job.passed} passed · {by}
    </>
  );
}
