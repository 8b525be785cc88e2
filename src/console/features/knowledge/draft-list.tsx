import { useQuery } from '@tanstack/react-query';
import { FilePenLine } from 'lucide-react';
import { Chip } from '../../components/chip.tsx';
import { Card } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { writtenQuery } from './queries.ts';

/** Articles of the console with changes that customers do not see yet. */
export function DraftList({ onOpen }: { onOpen: (id: string) => void }) {
  const { data } = useQuery(writtenQuery);
  const drafts = data?.articles.filter(({ version, published }) => version !== published) ?? [];
  if (drafts.length === 0) return null;
  return (
    <Card title="Not published yet">
      <ul className="divide-y divide-line">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-center gap-2 px-4 py-2.5 text-sm">
            <FilePenLine size={14} aria-hidden="true" className="text-faint" />
            <button type="button" onClick={() => onOpen(draft.id)} className="font-medium hover:underline">
              {draft.title}
            </button>
            <Chip>{draft.published ? `changed since version ${draft.published}` : 'draft'}</Chip>
            <span className="ms-auto text-soft">
              {draft.savedBy}, <RelativeTime at={draft.savedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
