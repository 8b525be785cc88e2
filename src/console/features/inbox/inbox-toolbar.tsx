import { ListFilter, Search, X } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { IconButton } from '../../components/icon-button.tsx';
import { later } from '../../components/later.ts';
import { type InboxFilter, isFiltered } from './inbox-cache.ts';

interface Props {
  filter: InboxFilter;
  onChange: (filter: InboxFilter) => void;
}

const SaveView = later(() => import('../saved-views/save-view.tsx').then((module) => module.SaveView));
const InboxFilters = later(() => import('./inbox-filters.tsx').then((module) => module.InboxFilters));

const filterNames = ['intent', 'state', 'team', 'tier', 'language', 'channel', 'tag', 'within'] as const;

/** A search goes out when one has stopped typing for this long. */
const pauseMs = 250;

/** Search and filters of the list. */
export function InboxToolbar({ filter, onChange }: Props) {
  const [open, setOpen] = useState(isFiltered({ ...filter, search: undefined }));
  const set = (part: Partial<InboxFilter>) => onChange({ ...filter, ...part });
  const active = filterNames.filter((name) => filter[name]).length;
  return (
    <div className="flex flex-col gap-2 border-b border-line px-3 py-2">
      <div className="flex items-center gap-1">
        <SearchBox value={filter.search ?? ''} onChange={(search) => set({ search: search || undefined })} />
        {isFiltered(filter) && (
          <Suspense>
            <SaveView filter={filter} />
          </Suspense>
        )}
        <IconButton
          label={active > 0 ? `Filters, ${active} set` : 'Filters'}
          pressed={open || active > 0}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <ListFilter size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <Suspense>{open && <InboxFilters filter={filter} onChange={onChange} />}</Suspense>
    </div>
  );
}

function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      onChange(sent.current);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <div className="relative flex-1">
      <Search size={14} aria-hidden="true" className="pointer-events-none absolute start-2.5 top-2 text-faint" />
      <input
        type="search"
        aria-label="Search conversations"
        placeholder="Search"
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && (text ? setText('') : event.currentTarget.blur())}
        className="h-8 w-full rounded-md border border-transparent bg-sunken ps-8 pe-8 text-sm focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
      />
      {text && (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => setText('')}
          className="absolute end-1 top-1 inline-flex size-6 items-center justify-center rounded-sm text-faint hover:text-ink"
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
