import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CheckCheck, ExternalLink, PenLine } from 'lucide-react';
import type { ArticleView, ConflictView } from '#wire/console/knowledge.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { RichTextView } from '../../components/rich-text.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { useStillRight } from './use-still-right.ts';

interface Props {
  articleId?: string;
  onClose: () => void;
  onOpen: (articleId: string) => void;
  onWrite: (articleId: string) => void;
}

/** An article over the list, with what is said of it. */
export function ArticlePanel({ articleId, onClose, onOpen, onWrite }: Props) {
  const mayWork = useMay('agent');
  const confirm = useStillRight();
  const article = useQuery({
    queryKey: ['knowledge', 'article', articleId],
    queryFn: ({ signal }) =>
      call<ArticleView>(`/knowledge/articles/${encodeURIComponent(articleId ?? '')}`, { signal }),
    enabled: articleId !== undefined,
  });
  return (
    <SidePanel
      open={articleId !== undefined}
      onClose={onClose}
      title={article.data?.title ?? 'Article'}
      description={article.data?.id}
    >
      <Loaded query={article}>
        {(data) => (
          <div className="flex flex-col gap-4 p-5">
            <div className="flex flex-wrap items-center gap-2">
              {data.retired && <Chip tone="warn">retired: not searched</Chip>}
              {data.productArea && <Chip>{data.productArea}</Chip>}
              <Chip tone={data.stale ? 'warn' : 'neutral'}>
                {data.lastReviewedAt ? (
                  <>
                    reviewed <RelativeTime at={data.lastReviewedAt} />
                  </>
                ) : (
                  'never reviewed'
                )}
              </Chip>
              <Chip>{data.passages} passages</Chip>
              <Chip>cited {data.citations} times</Chip>
              {data.owner && <Chip>{data.owner}</Chip>}
              <Chip>from {data.source}</Chip>
            </div>
            {mayWork && !data.retired && (
              <div className="flex flex-wrap gap-2">
                <Button
                  icon={<CheckCheck size={14} aria-hidden="true" />}
                  busy={confirm.isPending}
                  onClick={() => confirm.mutate({ id: data.id, title: data.title })}
                >
                  Still right
                </Button>
                {data.editable && (
                  <Button icon={<PenLine size={14} aria-hidden="true" />} onClick={() => onWrite(data.id)}>
                    Edit
                  </Button>
                )}
              </div>
            )}
            {data.blamed.length > 0 && <Blames blamed={data.blamed} />}
            {data.conflicting.map((conflict) => (
              <Conflict key={conflict.id} conflict={conflict} onOpen={onOpen} mayWork={mayWork} />
            ))}
            <RichTextView text={data.body} />
            {data.url && (
              <a
                href={data.url}
                target="_blank"
                rel="noopener noreferrer"
                className="inline-flex items-center gap-1 text-sm text-link underline underline-offset-2"
              >
                Open in the help centre <ExternalLink size={13} aria-hidden="true" />
              </a>
            )}
          </div>
        )}
      </Loaded>
    </SidePanel>
  );
}

function Blames({ blamed }: { blamed: ArticleView['blamed'] }) {
  return (
    <section className="rounded-lg border border-bad bg-bad-soft p-3 text-sm">
      <h3 className="font-medium text-bad">Reviewers found answers from it wrong</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {blamed.map(({ note, conversationId, at }) => (
          <li key={`${conversationId} ${at}`}>
            {note ? `“${note}” ` : 'No note. '}
            <Link
              to="/inbox/{-$view}/{-$conversationId}"
              params={{ view: 'all', conversationId }}
              className="text-link underline underline-offset-2"
            >
              the conversation
            </Link>
            , <RelativeTime at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Conflict({
  conflict,
  onOpen,
  mayWork,
}: {
  conflict: ConflictView;
  onOpen: (id: string) => void;
  mayWork: boolean;
}) {
  const queries = useQueryClient();
  const settle = useMutation({
    mutationFn: () => call<void>(`/knowledge/conflicts/${conflict.id}/settle`, { method: 'POST' }),
    onError: (error) => notifyFailure('It is still open', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  return (
    <section className="rounded-lg border border-warn bg-warn-soft p-3 text-sm">
      <h3 className="font-medium text-warn">Another article says something else</h3>
      <p className="mt-1">Here: “{conflict.here}”</p>
      <p>
        <button
          type="button"
          onClick={() => onOpen(conflict.articleId)}
          className="text-link underline underline-offset-2"
        >
          {conflict.title}
        </button>
        : “{conflict.there}”
      </p>
      {mayWork && (
        <Button size="small" className="mt-2" busy={settle.isPending} onClick={() => settle.mutate()}>
          Both are right
        </Button>
      )}
    </section>
  );
}
