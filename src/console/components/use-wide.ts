import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 1024px)');
const roomy = matchMedia('(min-width: 1280px)');

function useMedia(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}

/** False on phones and small tablets, where one column shows at a time. */
export const useWide = () => useMedia(wide);

/** True when the context panel fits beside the thread. */
export const useRoomy = () => useMedia(roomy);
