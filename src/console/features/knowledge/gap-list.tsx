import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Lightbulb, Sparkles } from 'lucide-react';
import type { GapList as Gaps, GapView } from '#wire/console/knowledge-health.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { languageName } from '../../components/language-name.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { gapsQuery } from './queries.ts';
import { SuggestionCard } from './suggestion-card.tsx';

/** What customers asked and no article answered, the most asked first. */
export function GapList() {
  const gaps = useQuery(gapsQuery);
  return (
    <Loaded query={gaps}>
      {({ gaps }) =>
        gaps.length === 0 ? (
          <Card>
            <EmptyState icon={<Lightbulb size={28} aria-hidden="true" />} title="No gaps">
              Questions that no article answers come together here by subject, with an article drafted from how people
              answered them.
            </EmptyState>
          </Card>
        ) : (
          <ul className="flex flex-col">
            {gaps.map((gap) => (
              <li key={gap.id}>
                <Gap gap={gap} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Gap({ gap }: { gap: GapView }) {
  const queries = useQueryClient();
  const mayWork = useMay('agent');
  const draft = useMutation({
    mutationFn: () => call<Gaps>(`/knowledge/gaps/${gap.id}/suggestion`, { method: 'POST' }),
    onSuccess: (data) => queries.setQueryData(gapsQuery.queryKey, data),
    onError: (error) => notifyFailure('No article was drafted', error),
  });
  const dismiss = useMutation({
    mutationFn: () => call<void>(`/knowledge/gaps/${gap.id}/dismiss`, { method: 'POST' }),
    onError: (error) => notifyFailure('The gap is still open', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  return (
    <Card>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 p-4">
        <span className="num w-12 shrink-0 text-center">
          <span className="block text-xl font-semibold">{gap.questions}</span>
          <span className="block text-2xs text-faint">asked</span>
        </span>
        <div className="min-w-0 flex-[1_1_18rem]">
          <h3 className="font-medium [overflow-wrap:anywhere]">{gap.topic}</h3>
          <p className="mt-0.5 text-xs text-soft">
            {languageName(gap.language)}, last <RelativeTime at={gap.lastAt} />,{' '}
            {gap.replies === 0 ? 'no person answered yet' : `people answered ${gap.replies} of them`}
          </p>
          <ul className="mt-2 flex flex-col gap-1 text-sm">
            {gap.examples.map((example) => (
              <li key={`${example.conversationId} ${example.at}`} className="[overflow-wrap:anywhere]">
                <Link
                  to="/inbox/{-$view}/{-$conversationId}"
                  params={{ view: 'all', conversationId: example.conversationId }}
                  className="text-soft hover:text-ink hover:underline"
                >
                  “{example.question}”
                </Link>
              </li>
            ))}
          </ul>
        </div>
        {mayWork && (
          <div className="flex gap-2">
            {!gap.suggestion && (
              <Button
                size="small"
                tone="primary"
                icon={<Sparkles size={13} aria-hidden="true" />}
                disabled={gap.replies === 0}
                title={gap.replies === 0 ? 'When a person has answered, an article can be drafted from it.' : undefined}
                busy={draft.isPending}
                onClick={() => draft.mutate()}
              >
                Draft an article
              </Button>
            )}
            <Button size="small" tone="quiet" busy={dismiss.isPending} onClick={() => dismiss.mutate()}>
              Dismiss
            </Button>
          </div>
        )}
      </div>
      {gap.suggestion && <SuggestionCard key={gap.suggestion.id} suggestion={gap.suggestion} />}
    </Card>
  );
}
