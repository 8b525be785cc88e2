import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client.ts';

/** Live updates say what changed, so nothing is fetched again just because time passed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Whether the server can be reached is found out by asking it: it may be on this machine, with no network around.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiError && error.status > 0 && error.status < 500),
    },
  },
});
