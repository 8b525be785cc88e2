import { Suspense } from 'react';
import type { CitationView } from '#wire/citation.ts';
import { later } from '../../components/later.ts';
import { useOpener } from '../../components/use-opener.ts';

const load = () => import('./passage-popup.tsx');
const PassagePopup = later(() => load().then((module) => module.PassagePopup));

/** A numbered source in the text; opens the passage it rests on. */
export function CitationChip({ number, citation }: { number: number; citation?: CitationView }) {
  const opener = useOpener('dialog', load);
  if (!citation) return <span className="text-faint">[{number}]</span>;
  return (
    <>
      <button
        type="button"
        {...opener.trigger}
        aria-label={`Source ${number}: ${citation.title}`}
        className="num mx-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-sm border border-ai-line bg-panel px-1 align-[0.1em] text-2xs font-semibold text-ai-ink hover:bg-ai-line"
      >
        {number}
      </button>
      {opener.used && (
        <Suspense>
          <PassagePopup {...opener.popup} citation={citation} />
        </Suspense>
      )}
    </>
  );
}

/** The sources under an answer. */
export function SourceList({ citations }: { citations: CitationView[] }) {
  if (citations.length === 0) return null;
  // A source that is cited twice is one source.
  const sources = [...new Map(citations.map((citation) => [citation.number, citation])).values()];
  return (
    <ul
      aria-label="Sources"
      className="mt-2 flex flex-wrap gap-x-3 gap-y-1 border-t border-ai-line pt-2 text-xs text-soft"
    >
      {sources.map((citation) => (
        <li key={citation.number} className="flex max-w-full items-center gap-1">
          <CitationChip number={citation.number} citation={citation} />
          <span className="truncate">{citation.title}</span>
          {citation.stale && <span className="text-warn">· stale</span>}
        </li>
      ))}
    </ul>
  );
}
