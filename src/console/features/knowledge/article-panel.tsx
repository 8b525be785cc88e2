import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import type { ArticleView } from '#wire/console/knowledge.ts';
import { call } from '../../api/client.ts';
import { Chip } from '../../components/chip.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { RichTextView } from '../../components/rich-text.tsx';
import { SidePanel } from '../../components/side-panel.tsx';

/** An article over the list. */
export function ArticlePanel({ articleId, onClose }: { articleId?: string; onClose: () => void }) {
  const article = useQuery({
    queryKey: ['article', articleId],
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
            </div>
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
