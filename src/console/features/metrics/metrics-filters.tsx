import { X } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { daysOfSearch, type FilterKey, filterKeys, type MetricsSearch } from './metrics-search.ts';
import { useSliceWords } from './use-slice-words.ts';

const periods = [7, 30, 90, 365];

const titles: Record<FilterKey, string> = {
  intent: 'intents',
  channel: 'channels',
  language: 'languages',
  model: 'models',
  desk_version: 'desk versions',
  team: 'teams',
};

interface Props {
  search: MetricsSearch;
  slices: Partial<Record<FilterKey, string[]>> | undefined;
  onChange: (next: Partial<MetricsSearch>) => void;
}

/** Period and slice; what is chosen stands in the address. */
export function MetricsFilters({ search, slices, onChange }: Props) {
  const sliceWords = useSliceWords();
  const days = daysOfSearch(search);
  const preset = search.from ? undefined : (search.days ?? 30);
  return (
    <div className="mb-5 flex flex-wrap items-center gap-2">
      <fieldset className="flex rounded-md border border-line-strong bg-panel p-0.5">
        <legend className="sr-only">Period</legend>
        {periods.map((count) => (
          <button
            key={count}
            type="button"
            aria-pressed={preset === count}
            onClick={() => onChange({ days: count, from: undefined, to: undefined })}
            className="h-7 rounded-sm px-2.5 text-sm text-soft hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
          >
            {count === 365 ? '1 year' : `${count} days`}
          </button>
        ))}
      </fieldset>
      <span className="flex items-center gap-1 text-sm text-soft">
        <DayField
          label="First day"
          value={days.from}
          onChange={(from) => onChange({ from, to: days.to, days: undefined })}
        />
        to
        <DayField
          label="Last day"
          value={days.to}
          onChange={(to) => onChange({ from: days.from, to, days: undefined })}
        />
      </span>
      {filterKeys.map((key) => {
        const values = slices?.[key] ?? [];
        if (values.length < 2 && search[key] === undefined) return null;
        return (
          <Select
            key={key}
            label={titles[key]}
            className="max-w-44"
            value={search[key] === undefined ? '*' : `=${search[key]}`}
            options={[
              { value: '*', label: `All ${titles[key]}` },
              ...[...new Set([...values, ...(search[key] === undefined ? [] : [search[key]])])].map((value) => ({
                value: `=${value}`,
                label: sliceWords(key, value),
              })),
            ]}
            onChange={(value) => onChange({ [key]: value === '*' ? undefined : value.slice(1) })}
          />
        );
      })}
      {filterKeys.some((key) => search[key] !== undefined) && (
        <Button
          tone="quiet"
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => onChange(Object.fromEntries(filterKeys.map((key) => [key, undefined])))}
        >
          All tickets
        </Button>
      )}
    </div>
  );
}

function DayField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <input
      type="date"
      aria-label={label}
      value={value}
      max={new Date().toISOString().slice(0, 10)}
      onChange={(event) => event.target.value && onChange(event.target.value)}
      className="num h-8 rounded-md border border-line-strong bg-panel px-2 text-sm text-ink"
    />
  );
}
