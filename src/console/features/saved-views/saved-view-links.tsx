import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bookmark, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCommands } from '../commands/registry.ts';
import { savedCountsQuery, savedViewsQuery } from './queries.ts';

interface LinkProps {
  title: string;
  icon: ReactNode;
  to: string;
  params: Record<string, string | undefined>;
  search: { filter: Record<string, string | undefined> };
  count?: number;
}

/** Saved views in the navigation; drawn by it, so that they look like its other entries. */
export function SavedViewLinks({ heading, item }: { heading: ReactNode; item: (link: LinkProps) => ReactNode }) {
  const views = useQuery(savedViewsQuery).data ?? [];
  const counts = useQuery({ ...savedCountsQuery, enabled: views.length > 0 }).data;
  const navigate = useNavigate();
  useCommands(
    views.map(({ id, name, filter: { view, ...filter } }) => ({
      id: `go.saved.${id}`,
      title: name,
      group: 'Go to' as const,
      words: 'saved view',
      run: () =>
        navigate({
          to: '/inbox/{-$view}/{-$conversationId}',
          params: { view, conversationId: undefined },
          search: { filter },
        }),
    })),
  );
  if (views.length === 0) return null;
  return (
    <section aria-label="Saved views">
      {heading}
      <ul className="flex flex-col gap-px">
        {views.map(({ id, name, shared, filter: { view, ...filter } }) => (
          <li key={id}>
            {item({
              title: name,
              icon: shared ? <UsersRound size={16} /> : <Bookmark size={16} />,
              to: '/inbox/{-$view}/{-$conversationId}',
              params: { view, conversationId: undefined },
              search: { filter },
              count: counts?.[id],
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
