import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink, History } from 'lucide-react';
import type { CitationView } from '#wire/citation.ts';
import type { PassageView } from '#wire/console/knowledge.ts';
import { call } from '../../api/client.ts';
import { RichTextView } from '../../components/rich-text.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import type { PopupProps } from '../../components/use-opener.ts';

/** The passage that a source number stands for, beside the number. */
export function PassagePopup({ open, onOpenChange, anchor, citation }: PopupProps & { citation: CitationView }) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} className="z-50">
          <Popover.Popup
            finalFocus={anchor}
            className="max-h-[min(26rem,var(--available-height))] w-[min(28rem,calc(100vw-1.5rem))] animate-appear overflow-y-auto rounded-lg border border-line-strong bg-panel p-4 shadow-floating outline-none"
          >
            <Passage citation={citation} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Passage({ citation }: { citation: CitationView }) {
  const passage = useQuery({
    queryKey: ['passage', citation.passageId],
    queryFn: ({ signal }) =>
      call<PassageView>(`/knowledge/passages/${encodeURIComponent(citation.passageId)}`, { signal }),
  });
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Popover.Title className="font-semibold">{citation.title}</Popover.Title>
        {passage.data && <p className="text-xs text-faint">{passage.data.headingPath.join(' › ')}</p>}
      </div>
      {citation.stale && (
        <p className="flex items-center gap-1.5 text-xs text-warn">
          <History size={13} aria-hidden="true" /> Not reviewed for a long time
        </p>
      )}
      <blockquote className="border-s-2 border-ai-line ps-3 text-sm">{citation.quote}</blockquote>
      {passage.isPending && <Skeleton className="h-24 w-full" />}
      {passage.isError && (
        <p className="text-sm text-soft">
          The passage is gone or was rewritten since; the quote above is what it said.
        </p>
      )}
      {passage.data && (
        <div className="border-t border-line pt-3 text-sm text-soft">
          <RichTextView text={passage.data.body} />
        </div>
      )}
      {citation.url && (
        <a
          href={citation.url}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex items-center gap-1 text-sm text-link underline underline-offset-2"
        >
          Open the article <ExternalLink size={13} aria-hidden="true" />
        </a>
      )}
    </div>
  );
}
