import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { LessonView } from '#wire/console/lessons.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { formatFigure } from '../metrics/format-figure.ts';
import { useMay, useSession } from '../session/session.ts';

const kinds: Record<LessonView['kind'], string> = {
  'knowledge-gap': 'knowledge gap',
  'blamed-article': 'blamed article',
  'stale-article': 'stale article',
  'misread-intent': 'misread intent',
  'inaccurate-intent': 'inaccurate intent',
  'strict-rule': 'strict rule',
  'confusing-tool': 'confusing tool',
};

/** One thing to make better: what shows it, what to do, who does it, what came of it. */
export function LessonCard({ lesson }: { lesson: LessonView }) {
  const may = useMay('agent');
  const { id } = useSession();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (body: { state?: LessonView['state']; mine?: boolean }) =>
      call(`/lessons/${lesson.id}`, { method: 'PATCH', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['lessons'] }),
    onError: (error) => notifyFailure('It was not changed', error),
  });
  const mine = lesson.owner?.id === id;
  const over = lesson.state === 'done' || lesson.state === 'dismissed';
  return (
    <article aria-label={lesson.title} className="rounded-lg border border-line bg-panel p-4">
      <header className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-0 flex-1 font-semibold">{lesson.title}</h2>
        <Chip>{kinds[lesson.kind]}</Chip>
        <span className="num text-xs text-faint">{lesson.tickets} tickets</span>
      </header>
      <p className="mt-1 text-sm">{lesson.action}</p>
      <Outcome lesson={lesson} />
      {lesson.evidence.length > 0 && (
        <details className="group mt-2 text-sm text-soft">
          <summary className="flex w-fit list-none items-center gap-1 rounded-sm hover:text-ink [&::-webkit-details-marker]:hidden">
            <ChevronRight size={14} aria-hidden="true" className="transition-transform group-open:rotate-90" />
            What shows it
          </summary>
          <ul className="mt-1 list-disc ps-5">
            {lesson.evidence.map((evidence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two tickets may say the same words.
              <li key={index}>
                {evidence.conversationId ? (
                  <Link
                    to="/inbox/{-$view}/{-$conversationId}"
                    params={{ view: 'all', conversationId: evidence.conversationId }}
                    className="text-link hover:underline"
                  >
                    {evidence.text}
                  </Link>
                ) : (
                  evidence.text
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <footer className="mt-3 flex flex-wrap items-center gap-2">
        <span className="flex-1 text-xs text-faint">
          {lesson.owner ? `${lesson.owner.name} does it` : over ? '' : 'Nobody does it yet'}
          {lesson.doneAt && (
            <>
              , done <RelativeTime at={lesson.doneAt} />
            </>
          )}
        </span>
        {may && !over && (
          <>
            {!mine && (
              <Button size="small" onClick={() => change.mutate({ mine: true, state: 'doing' })}>
                I do it
              </Button>
            )}
            <Button size="small" tone="quiet" onClick={() => change.mutate({ state: 'dismissed' })}>
              Dismiss
            </Button>
            <Button size="small" tone="primary" onClick={() => change.mutate({ state: 'done' })}>
              Done
            </Button>
          </>
        )}
        {may && over && (
          <Button size="small" onClick={() => change.mutate({ state: 'open' })}>
            Open again
          </Button>
        )}
      </footer>
    </article>
  );
}

/** "Accuracy of refunds: 71 % before, 88 % since". */
function Outcome({ lesson }: { lesson: LessonView }) {
  const { outcome } = lesson;
  if (!outcome) return null;
  const of = outcome.intent ? ` of ${outcome.intent.replaceAll('_', ' ')}` : '';
  return (
    <p className="num mt-2 rounded-md bg-sunken px-3 py-2 text-sm">
      {outcome.name}
      {of}: {formatFigure(outcome.unit, outcome.before.value)} in the 30 days before,{' '}
      {outcome.since.value === undefined ? (
        'nothing counted since.'
      ) : (
        <>
          {formatFigure(outcome.unit, outcome.since.value)} since (of {Math.round(outcome.since.n)}),{' '}
          {outcome.differs ? 'more than chance.' : 'which may be chance.'}
        </>
      )}
    </p>
  );
}
