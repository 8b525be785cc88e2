import { useEffect, useRef } from 'react';
import { cn } from '../../components/class-names.ts';

export interface Suggestion {
  id: string;
  label: string;
  detail?: string;
}

interface Props {
  id: string;
  label: string;
  items: Suggestion[];
  /** Index of the one that Enter takes. */
  active: number;
  onPick: (item: Suggestion) => void;
  /** Said when nothing fits. */
  empty: string;
}

/** What could be meant, over the text one writes; moved through from the text with the arrow keys. */
export function Suggestions({ id, label, items, active, onPick, empty }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="absolute inset-x-2 bottom-full z-20 mb-1 animate-appear rounded-lg border border-line-strong bg-panel p-1 shadow-floating">
      {items.length === 0 && <p className="px-2 py-1.5 text-sm text-soft">{empty}</p>}
      <div ref={list} id={id} role="listbox" aria-label={label} className="max-h-56 overflow-y-auto">
        {items.map((item, index) => (
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The text keeps the focus: a press would take it away.
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(item);
            }}
            className={cn(
              'flex min-h-8 cursor-pointer items-baseline gap-2 rounded-md px-2 py-1 text-sm',
              index === active && 'bg-hover',
            )}
          >
            <span className="shrink-0 font-medium">{item.label}</span>
            {item.detail && <span className="min-w-0 truncate text-xs text-faint">{item.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
