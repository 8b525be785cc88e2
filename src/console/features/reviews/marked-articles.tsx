import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookCheck } from 'lucide-react';
import type { MarkedArticles as MarkedArticlesView } from '#wire/console/reviews.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';

/** Articles that answers found wrong had cited, with what the reviewers wrote. */
export function MarkedArticles() {
  const may = useMay('agent');
  const client = useQueryClient();
  const marked = useQuery({
    queryKey: ['reviews', 'articles'],
    queryFn: ({ signal }) => call<MarkedArticlesView>('/reviews/articles', { signal }),
  });
  const clear = useMutation({
    mutationFn: (articleId: string) => call('/reviews/articles/cleared', { body: { articleId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reviews', 'articles'] }),
    onError: (error) => notifyFailure('The mark was not taken away', error),
  });
  return (
    <Loaded query={marked}>
      {({ articles }) =>
        articles.length === 0 ? (
          <EmptyState icon={<BookCheck size={28} aria-hidden="true" />} title="No article is marked">
            When an answer is found not accurate, the articles it cited are marked here with what would be right.
          </EmptyState>
        ) : (
          <ul className="flex flex-col gap-3">
            {articles.map((article) => (
              <li key={article.articleId} className="flex items-start gap-3 rounded-lg border border-line bg-panel p-4">
                <div className="min-w-0 flex-1">
                  <Link
                    to="/knowledge"
                    search={{ article: article.articleId }}
                    className="font-medium text-link underline underline-offset-2"
                  >
                    {article.title}
                  </Link>
                  <span className="num ms-2">
                    <Chip tone="warn">{article.marks} wrong</Chip>
                  </span>
                  <ul className="mt-1 list-disc ps-5 text-sm text-soft">
                    {article.notes.map((note) => (
                      <li key={note}>{note}</li>
                    ))}
                  </ul>
                </div>
                {may && (
                  <Button size="small" onClick={() => clear.mutate(article.articleId)}>
                    It is right now
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
