import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { GoldenCandidateView, ReviewView } from '#wire/console/reviews.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { RichTextView } from '../../components/rich-text.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay, useSession } from '../session/session.ts';
import { CitationChip, SourceList } from '../thread/citation-chip.tsx';
import { GiveReview } from './give-review.tsx';

/** A question, its answer, and what people say of it. */
export function ReviewCard({ review }: { review: ReviewView }) {
  const { desk } = useSession();
  const intentTitle = (id: string) => desk.intents.find((intent) => intent.id === id)?.title ?? id;
  return (
    <article aria-label={`Answer in ticket ${review.ticketNumber}`} className="rounded-lg border border-line bg-panel">
      <header className="num flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 text-sm">
        <Link
          to="/inbox/{-$view}/{-$conversationId}"
          params={{ view: 'all', conversationId: review.conversationId }}
          search={{ turn: review.turnId }}
          className="font-medium text-link underline underline-offset-2"
        >
          #{review.ticketNumber}
        </Link>
        {review.intent && <Chip>{intentTitle(review.intent)}</Chip>}
        <Chip>{review.kind === 'draft' ? 'draft' : 'sent by itself'}</Chip>
        {review.confidence !== undefined && (
          <span className="text-faint">{Math.round(review.confidence * 100)} % sure</span>
        )}
        {review.reviewedAt && (
          <span className="ms-auto text-faint">
            {review.reviewedBy}, <RelativeTime at={review.reviewedAt} />
          </span>
        )}
      </header>
      <div className="flex flex-col gap-3 p-4">
        <p className="text-sm whitespace-pre-wrap text-soft">{review.asked.at(-1) ?? 'The customer wrote nothing.'}</p>
        <div className="rounded-md border border-ai-line bg-ai px-3.5 py-2.5">
          <RichTextView
            text={review.answer}
            citation={(number) => (
              <CitationChip number={number} citation={review.citations.find((one) => one.number === number)} />
            )}
          />
          <SourceList citations={review.citations} />
        </div>
        {review.state === 'done' ? <Verdict review={review} /> : <Pending review={review} />}
      </div>
    </article>
  );
}

function Pending({ review }: { review: ReviewView }) {
  const may = useMay('agent');
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['reviews'] });
  const skip = useMutation({
    mutationFn: () => call(`/reviews/${review.id}/skip`, { method: 'POST' }),
    onSuccess: refresh,
    onError: (error) => notifyFailure('It was not skipped', error),
  });
  if (!may || !review.messageId) return null;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <div className="min-w-0 flex-1">
        <GiveReview messageId={review.messageId} onGiven={refresh} />
      </div>
      <Button tone="quiet" size="small" busy={skip.isPending} onClick={() => skip.mutate()}>
        Skip
      </Button>
    </div>
  );
}

function Verdict({ review }: { review: ReviewView }) {
  const may = useMay('agent');
  const client = useQueryClient();
  const [yaml, setYaml] = useState<string>();
  const propose = useMutation({
    mutationFn: () => call<GoldenCandidateView>(`/reviews/${review.id}/golden`, { method: 'POST' }),
    onSuccess: (candidate) => {
      setYaml(candidate.yaml);
      void client.invalidateQueries({ queryKey: ['reviews'] });
    },
    onError: (error) => notifyFailure('No case was made', error),
  });
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className="min-w-0 flex-1 text-sm">
        <Chip tone={review.accurate ? 'good' : 'bad'}>{review.accurate ? 'accurate' : 'not accurate'}</Chip>
        {review.reason && <span className="ms-2 text-faint">{review.reason.replace('-', ' ')}</span>}
        {review.correction && <p className="mt-1">{review.correction}</p>}
        {review.sentInstead && <p className="mt-1 text-soft">Sent in its place: {review.sentInstead}</p>}
      </div>
      {may && (
        <Button
          size="small"
          icon={<FlaskConical size={14} aria-hidden="true" />}
          busy={propose.isPending}
          onClick={() => propose.mutate()}
        >
          {review.golden ? 'Show the golden case' : 'Make a golden case'}
        </Button>
      )}
      <Dialog
        open={yaml !== undefined}
        onClose={() => setYaml(undefined)}
        title="A candidate for the golden set"
        description="Add it to a file under evals/ in the desk’s folder, and write what the comment asks for."
        wide
      >
        <pre className="max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs whitespace-pre-wrap">
          {yaml}
        </pre>
        <Button
          className="mt-3"
          onClick={() =>
            void navigator.clipboard
              .writeText(yaml ?? '')
              .then(() => notify({ title: 'Copied', timeout: 1_500 }))
              .catch((error: unknown) => notifyFailure('It was not copied', error))
          }
        >
          Copy
        </Button>
      </Dialog>
    </div>
  );
}
