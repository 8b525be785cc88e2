import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { notifyFailure } from '../../components/toaster.tsx';

/** What can be done with a source; each looks at it anew afterwards. */
export function useSourceActions(id: string) {
  const queries = useQueryClient();
  const path = `/knowledge/sources/${encodeURIComponent(id)}`;
  const onSettled = () => queries.invalidateQueries({ queryKey: ['knowledge'] });
  const failing = (title: string) => (error: unknown) => notifyFailure(title, error);
  const sync = useMutation({
    mutationFn: () => call(`${path}/sync`, { method: 'POST' }),
    onError: failing('No sync was started'),
    onSettled,
  });
  const cancel = useMutation({
    mutationFn: () => call(`${path}/cancel`, { method: 'POST' }),
    onError: failing('The sync goes on'),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: () => call(path, { method: 'DELETE' }),
    onError: failing('The source is still there'),
    onSettled,
  });
  const schedule = useMutation({
    mutationFn: (everyMinutes: number | null) => call(path, { method: 'PATCH', body: { everyMinutes } }),
    onError: failing('The schedule stays as it is'),
    onSettled,
  });
  const removeFile = useMutation({
    mutationFn: (fileId: string) => call(`/knowledge/files/${fileId}`, { method: 'DELETE' }),
    onError: failing('The file is still there'),
    onSettled,
  });
  return { sync, cancel, remove, schedule, removeFile };
}
