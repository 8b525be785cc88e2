import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AuditPage } from '#wire/console/desk-pages.ts';
import { Button } from '../../components/button.tsx';
import { inputClass } from '../../components/input-class.ts';
import { Select } from '../../components/select.tsx';
import { actionWords } from './action-words.ts';

/** What of the log is shown and exported; days are of the reader's own calendar, both included. */
export interface AuditFilter {
  actor?: string;
  action?: string;
  subject?: string;
  from?: string;
  to?: string;
}

/** The filter as the server takes it. */
export function auditParameters({ from, to, ...words }: AuditFilter): string {
  const given = Object.entries({
    ...words,
    from: from && startOf(from, 0),
    to: to && startOf(to, 1),
  }).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}

/** When a day begins here; `later` counts days on. */
function startOf(day: string, later: number): string {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

/** A subject is looked for when one has stopped typing for this long. */
const pauseMs = 300;

interface Props {
  filter: AuditFilter;
  known?: Pick<AuditPage, 'actors' | 'actions'>;
  onChange: (filter: AuditFilter) => void;
}

/** Who, what, to what and when. */
export function AuditFilterBar({ filter, known, onChange }: Props) {
  const set = (part: AuditFilter) => onChange({ ...filter, ...part });
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-3">
      <Select
        label="Who"
        value={filter.actor ?? ''}
        onChange={(actor) => set({ actor: actor || undefined })}
        options={[
          { value: '', label: 'Anyone' },
          ...(known?.actors ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label="What"
        value={filter.action ?? ''}
        onChange={(action) => set({ action: action || undefined })}
        options={[
          { value: '', label: 'Any change' },
          ...(known?.actions ?? []).map((name) => ({ value: name, label: actionWords(name) })),
        ]}
      />
      <SubjectBox value={filter.subject ?? ''} onChange={(subject) => set({ subject: subject || undefined })} />
      <span className="flex items-center gap-1.5 text-sm text-soft">
        <DayBox label="First day" value={filter.from} most={filter.to} onChange={(from) => set({ from })} />
        to
        <DayBox label="Last day" value={filter.to} least={filter.from} onChange={(to) => set({ to })} />
      </span>
      {Object.values(filter).some(Boolean) && (
        <Button tone="quiet" icon={<X size={14} aria-hidden="true" />} onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </div>
  );
}

function SubjectBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onChange(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <input
      type="search"
      aria-label="To what"
      placeholder="#14, a name, an address or an id"
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      className={`${inputClass} h-8 min-w-52 flex-[1_1_13rem] text-sm`}
    />
  );
}

interface DayBoxProps {
  label: string;
  value?: string;
  least?: string;
  most?: string;
  onChange: (day: string | undefined) => void;
}

function DayBox({ label, value, least, most, onChange }: DayBoxProps) {
  return (
    <input
      type="date"
      aria-label={label}
      value={value ?? ''}
      min={least}
      max={most}
      onChange={(event) => onChange(event.target.value || undefined)}
      className="num h-8 rounded-md border border-line-strong bg-panel px-2 text-sm text-ink"
    />
  );
}
