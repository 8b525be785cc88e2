import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import type { ArticleList, ArticleRow } from '#wire/console/knowledge.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Card } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Select } from '../../components/select.tsx';
import { useMay } from '../session/session.ts';
import { useStillRight } from './use-still-right.ts';

const everyone = '*';

/** Articles that somebody should read again, the most urgent first: blamed, contradicted, stale. */
export function ReviewQueue({ list, onOpen }: { list: ArticleList; onOpen: (id: string) => void }) {
  const [owner, setOwner] = useState(everyone);
  const mayConfirm = useMay('agent');
  const confirm = useStillRight();
  const waiting = list.articles
    .filter((article) => urgency(article) > 0)
    .toSorted((a, b) => urgency(b) - urgency(a) || b.citations - a.citations);
  const owners = [...new Set(waiting.flatMap((article) => article.owner ?? []))].sort();
  const shown = waiting.filter((article) => owner === everyone || article.owner === owner);
  if (waiting.length === 0)
    return (
      <Card>
        <EmptyState icon={<CheckCheck size={28} aria-hidden="true" />} title="Nothing to review">
          Articles come here {list.staleAfterDays} days after they were last read, when a reviewer blames one, and when
          two contradict each other.
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title={`${shown.length} to review`}
      about="Most urgent first. “Still right” counts as a review."
      actions={
        owners.length > 0 && (
          <Select
            label="Owner"
            value={owner}
            onChange={setOwner}
            options={[{ value: everyone, label: 'Every owner' }, ...owners.map((value) => ({ value, label: value }))]}
          />
        )
      }
    >
      <ul className="divide-y divide-line">
        {shown.map((article) => (
          <li key={article.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-[1_1_18rem]">
              <button
                type="button"
                onClick={() => onOpen(article.id)}
                className="text-start font-medium hover:underline"
              >
                {article.title}
              </button>
              <p className="num mt-1 flex flex-wrap items-center gap-1.5 text-xs text-soft">
                {article.blames > 0 && <Chip tone="bad">blamed {times(article.blames)}</Chip>}
                {article.conflicts > 0 && <Chip tone="bad">contradicted</Chip>}
                {article.stale && <Chip tone="warn">stale</Chip>}
                {article.citations === 0 && <Chip>never cited</Chip>}
                <span>
                  {article.lastReviewedAt ? (
                    <>
                      reviewed <RelativeTime at={article.lastReviewedAt} />
                    </>
                  ) : (
                    'never reviewed'
                  )}
                  {article.citations > 0 && `, cited ${times(article.citations)}`}
                  {article.owner ? `, ${article.owner}` : ', no owner'}
                </span>
              </p>
            </div>
            {mayConfirm && (
              <Button
                size="small"
                icon={<CheckCheck size={13} aria-hidden="true" />}
                aria-label={`${article.title} is still right`}
                busy={confirm.isPending && confirm.variables.id === article.id}
                onClick={() => confirm.mutate({ id: article.id, title: article.title })}
              >
                Still right
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A wrong answer counts more than an old article. */
function urgency(article: ArticleRow): number {
  return article.blames * 100 + article.conflicts * 50 + (article.stale ? 10 : 0);
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
