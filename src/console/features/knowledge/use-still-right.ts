import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { notify, notifyFailure } from '../../components/toaster.tsx';

/** Says that an article is still right: it counts as reviewed now. */
export function useStillRight() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: { id: string; title: string }) =>
      call<void>(`/knowledge/articles/${encodeURIComponent(id)}/confirm`, { method: 'POST' }),
    onSuccess: (_, { title }) => notify({ title: `“${title}” counts as reviewed today` }),
    onError: (error) => notifyFailure('That was not noted', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  });
}
