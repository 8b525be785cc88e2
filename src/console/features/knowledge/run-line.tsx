import type { RunView } from '#wire/console/knowledge-sources.ts';
import { Chip, type ChipTone } from '../../components/chip.tsx';
import { Progress } from '../../components/progress.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';

const looks: Record<RunView['state'], { tone: ChipTone; word: string }> = {
  queued: { tone: 'accent', word: 'waiting' },
  running: { tone: 'accent', word: 'reading' },
  done: { tone: 'good', word: 'done' },
  failed: { tone: 'bad', word: 'failed' },
  cancelled: { tone: 'neutral', word: 'stopped' },
};

/** One sync in a line: how far it is, or what came of it. */
export function RunLine({ run }: { run: RunView }) {
  const { tone, word } = looks[run.state];
  const changes = [
    run.added && `${run.added} new`,
    run.changed && `${run.changed} changed`,
    run.retired && `${run.retired} retired`,
  ].filter(Boolean);
  const summary = changes.length > 0 ? changes.join(', ') : run.seen > 0 ? 'nothing changed' : '';
  return (
    <div className="num mt-1 text-xs text-soft">
      <p className="flex flex-wrap items-center gap-1.5">
        <Chip tone={tone}>{word}</Chip>
        {run.state === 'running' ? (
          <span>
            {run.seen}
            {run.total ? ` of ${run.total}` : ''} read
          </span>
        ) : (
          <span>
            {summary} {summary && '·'} <RelativeTime at={run.finishedAt ?? run.queuedAt} />
          </span>
        )}
        {run.faults > 0 && (
          <Chip tone="warn">
            {run.faults} {run.faults === 1 ? 'problem' : 'problems'}
          </Chip>
        )}
      </p>
      {run.state === 'running' && (
        <Progress label="Progress" done={run.seen} total={run.total} className="mt-1.5 max-w-64" />
      )}
      {run.fault && <p className="mt-1 text-bad">{run.fault}</p>}
    </div>
  );
}
