import { useMutation, useQuery } from '@tanstack/react-query';
import { BookOpen, CornerDownLeft, Search } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import type { SearchRequest, SearchView } from '#wire/console/knowledge.ts';
import type { Thread } from '#wire/console/thread.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { inputClass } from '../../components/input-class.ts';
import { RichTextView } from '../../components/rich-text.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { threadQuery } from '../thread/queries.ts';

/** The last thing the customer asked, as one would look it up. */
function questionOf(thread: Thread | undefined): string {
  const asked = thread?.entries.findLast(
    (entry) => entry.type === 'message' && entry.author.kind === 'customer' && entry.text.trim() !== '',
  );
  return asked?.type === 'message' ? asked.text.slice(0, 500) : '';
}

interface Props {
  conversationId: string;
  /** Puts a text into the reply. Missing: the reader may not answer. */
  onInsert?: (text: string) => void;
}

/** Looks up what the customer asked, for the person who answers: the same search the AI has. */
export function Copilot({ conversationId, onInsert }: Props) {
  const thread = useQuery(threadQuery(conversationId)).data;
  const asked = questionOf(thread);
  const [query, setQuery] = useState(asked);
  const search = useMutation({
    mutationFn: (request: SearchRequest) => call<SearchView>('/knowledge/search', { body: request }),
  });
  const language = thread?.row.language;
  const { mutate } = search;
  useEffect(() => {
    setQuery(asked);
    if (asked) mutate({ query: asked, language });
  }, [asked, language, mutate]);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (query.trim()) mutate({ query, language });
  }
  return (
    <ScrollRegion aria-label="Copilot" className="min-h-0 flex-1">
      <form onSubmit={submit} className="flex gap-2 border-b border-line p-3">
        <input
          aria-label="Look up in the help centre"
          placeholder="Look up in the help centre"
          value={query}
          maxLength={1_000}
          onChange={(event) => setQuery(event.target.value)}
          className={`${inputClass} h-8 min-w-0 flex-1 text-sm`}
        />
        <Button type="submit" busy={search.isPending} aria-label="Look up">
          <Search size={14} aria-hidden="true" />
        </Button>
      </form>
      {search.isPending && (
        <Loading label="Loading what the help centre says">
          <div className="flex flex-col gap-3 p-4">
            <Skeleton className="h-20 w-full" />
            <Skeleton className="h-20 w-full" />
          </div>
        </Loading>
      )}
      {search.isError && <ErrorState error={search.error} />}
      {search.data && !search.isPending && <Found found={search.data} onInsert={onInsert} />}
    </ScrollRegion>
  );
}

/** Below this share a passage only happens to hold some of the words. */
const leastRelevance = 0.2;

function Found({ found, onInsert }: { found: SearchView; onInsert?: (text: string) => void }) {
  const useful = found.passages.filter((passage) => passage.relevance >= leastRelevance);
  const passages = useful.length > 0 ? useful : found.passages.slice(0, 2);
  if (found.passages.length === 0) {
    return (
      <EmptyState icon={<BookOpen size={28} aria-hidden="true" />} title="Nothing in the help centre">
        Try other words, or ask a colleague in a note.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {!found.answerable && (
        <li className="bg-note px-4 py-2 text-xs text-note-ink">None of it seems to answer the question.</li>
      )}
      {passages.map((passage) => (
        <li key={passage.id} className="px-4 py-3">
          <p className="text-sm font-medium">{passage.title}</p>
          <p className="num text-xs text-faint">
            {[...passage.headingPath.slice(1), `${Math.round(passage.relevance * 100)} % relevant`].join(' · ')}
          </p>
          <div className="mt-1 max-h-28 overflow-hidden text-sm text-soft [mask-image:linear-gradient(black_70%,transparent)]">
            <RichTextView text={passage.body} />
          </div>
          {onInsert && (
            <Button
              size="small"
              tone="quiet"
              className="mt-1 -ms-2.5"
              icon={<CornerDownLeft size={13} aria-hidden="true" />}
              onClick={() => onInsert(passage.text)}
            >
              Put into the reply
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
