import { useQuery } from '@tanstack/react-query';
import { channelWords, stateWords } from '#wire/console/words.ts';
import { cn } from '../../components/class-names.ts';
import { languageName } from '../../components/language-name.ts';
import { Select } from '../../components/select.tsx';
import { useSession } from '../session/session.ts';
import type { InboxFilter } from './inbox-cache.ts';
import { tagsQuery } from './queries.ts';

const tiers: Record<string, string> = {
  '0': '0 · Automatic',
  '1': '1 · Draft',
  '2': '2 · Assisted',
  '3': '3 · Straight to a person',
};

/** Words of the spans that the list's `within` takes. */
const times: Record<string, string> = {
  '1d': 'Last 24 hours',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
};

interface Props {
  filter: InboxFilter;
  onChange: (filter: InboxFilter) => void;
}

/** What the list can be narrowed to. */
export function InboxFilters({ filter, onChange }: Props) {
  const { desk } = useSession();
  const tags = useQuery(tagsQuery).data ?? [];
  const set = (part: Partial<InboxFilter>) => onChange({ ...filter, ...part });
  const choices: [keyof InboxFilter, string, Record<string, string>][] = [
    ['intent', 'Intent', Object.fromEntries(desk.intents.map((intent) => [intent.id, intent.title]))],
    ['state', 'State', stateWords],
    ['team', 'Team', Object.fromEntries(desk.teams.map((team) => [team.id, team.name]))],
    ['tier', 'Tier', tiers],
    ['language', 'Language', Object.fromEntries(desk.languages.map((language) => [language, languageName(language)]))],
    ['channel', 'Channel', channelWords],
    ['within', 'Time', times],
    ['tag', 'Tag', Object.fromEntries(tags.map((tag) => [tag, tag]))],
  ];
  return (
    <div className="grid grid-cols-2 gap-1.5">
      {choices.map(([key, label, options]) => (
        <Select
          key={key}
          label={label}
          value={filter[key] ?? ''}
          className={cn(!filter[key] && 'text-faint')}
          onChange={(value) => set({ [key]: value || undefined })}
          options={[
            { value: '', label: `Any ${label.toLowerCase()}` },
            ...Object.entries(options).map(([value, text]) => ({ value, label: text })),
          ]}
        />
      ))}
    </div>
  );
}
