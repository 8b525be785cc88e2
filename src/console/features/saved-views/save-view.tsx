import { Popover } from '@base-ui/react/popover';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Bookmark, BookmarkX } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { SaveViewRequest } from '#wire/console/saved-view.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { inputClass } from '../../components/input-class.ts';
import { takeFocus } from '../../components/take-focus.ts';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useInvalid } from '../../components/use-invalid.ts';
import type { InboxFilter } from '../inbox/inbox-cache.ts';
import { useMay } from '../session/session.ts';
import { sameView, savedCountsQuery, savedViewsQuery } from './queries.ts';

/** Gives what one looks at a name, or takes the name away again. */
export function SaveView({ filter }: { filter: InboxFilter }) {
  const { checks } = useInvalid();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const lead = useMay('lead');
  const held = sameView(useQuery(savedViewsQuery).data ?? [], filter);
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: savedViewsQuery.queryKey }),
      queries.invalidateQueries({ queryKey: savedCountsQuery.queryKey }),
    ]);
  const save = useMutation({
    mutationFn: (request: SaveViewRequest) => call<void>('/saved-views', { body: request }),
    onSuccess: async () => {
      setOpen(false);
      await refresh();
    },
    onError: (error) => notifyFailure('The view was not saved', error),
  });
  const remove = useMutation({
    mutationFn: (id: string) => call<void>(`/saved-views/${id}`, { method: 'DELETE' }),
    onSuccess: () => notify({ title: 'The view is gone' }),
    onError: (error) => notifyFailure('The view is still there', error),
    onSettled: refresh,
  });
  if (held) {
    return (
      <IconButton label={`Remove the saved view ${held.name}`} pressed onClick={() => remove.mutate(held.id)}>
        <BookmarkX size={16} aria-hidden="true" />
      </IconButton>
    );
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save.mutate({
      name: String(form.get('name')),
      shared: form.get('shared') === 'on',
      filter: filter as SaveViewRequest['filter'],
    });
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        render={
          <IconButton label="Save this view">
            <Bookmark size={16} aria-hidden="true" />
          </IconButton>
        }
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-50">
          <Popover.Popup className="w-72 animate-appear rounded-lg border border-line-strong bg-panel p-3 shadow-floating outline-none">
            <Popover.Title className="mb-2 text-sm font-semibold">Save this view</Popover.Title>
            <form onSubmit={submit} className="flex flex-col gap-2">
              <input
                name="name"
                ref={takeFocus}
                required
                {...checks}
                maxLength={60}
                aria-label="Name of the view"
                placeholder="Refunds in German"
                className={`${inputClass} h-8 text-sm`}
              />
              {lead && (
                <label className="flex items-center gap-2 text-sm">
                  <input type="checkbox" name="shared" className="size-4 accent-accent" /> For the whole team
                </label>
              )}
              <Button type="submit" tone="primary" busy={save.isPending} className="self-end">
                Save
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
