import { channelWords } from '#wire/console/words.ts';
import { languageName } from '../../components/language-name.ts';
import { useSession } from '../session/session.ts';
import type { FilterKey } from './metrics-search.ts';

/** Says a slice's value as people do: an intent by its title, a language by its name. */
export function useSliceWords(): (key: FilterKey, value: string) => string {
  const { desk } = useSession();
  return (key, value) => {
    if (value === '') return 'none';
    switch (key) {
      case 'language':
        return languageName(value);
      case 'intent':
        return desk.intents.find(({ id }) => id === value)?.title ?? value;
      case 'team':
        return desk.teams.find(({ id }) => id === value)?.name ?? value;
      case 'channel':
        return (channelWords as Record<string, string>)[value] ?? value;
      default:
        return value;
    }
  };
}
