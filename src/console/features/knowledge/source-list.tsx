import { useQuery } from '@tanstack/react-query';
import { FileUp, Folder, Globe, LifeBuoy, PenLine, Plus, RefreshCw } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import type { SourceKind, SourceView } from '#wire/console/knowledge-sources.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card } from '../../components/page.tsx';
import { useMay } from '../session/session.ts';
import { AddSourceDialog } from './add-source-dialog.tsx';
import { sourcesQuery } from './queries.ts';
import { RunLine } from './run-line.tsx';
import { SourcePanel } from './source-panel.tsx';
import { useSourceActions } from './use-source-actions.ts';

const icons: Record<SourceKind, ComponentType<{ size?: number }>> = {
  desk: Folder,
  folder: Folder,
  console: PenLine,
  upload: FileUp,
  site: Globe,
  zendesk: LifeBuoy,
  intercom: LifeBuoy,
};

/** Where articles come from, and how the last sync went. */
export function SourceList({ source, onSource }: { source?: string; onSource: (id?: string) => void }) {
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay('admin');
  const sources = useQuery(sourcesQuery);
  return (
    <>
      <Card
        title="Sources"
        about="A sync takes over what changed and retires what is gone."
        actions={
          mayAdd && (
            <Button icon={<Plus size={14} aria-hidden="true" />} onClick={() => setAdding(true)}>
              Add a source
            </Button>
          )
        }
      >
        <Loaded query={sources}>
          {(data) => (
            <ul className="divide-y divide-line">
              {data.sources.map((each) => (
                <li key={each.id}>
                  <SourceRow source={each} onOpen={() => onSource(each.id)} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
      {adding && <AddSourceDialog onClose={() => setAdding(false)} onAdded={(id) => onSource(id)} />}
      <SourcePanel sourceId={source} onClose={() => onSource(undefined)} />
    </>
  );
}

function SourceRow({ source, onOpen }: { source: SourceView; onOpen: () => void }) {
  const mayRun = useMay('lead');
  const { sync, cancel } = useSourceActions(source.id);
  const Icon = icons[source.kind];
  const own = source.kind === 'desk' || source.kind === 'console';
  const works = source.run?.state === 'queued' || source.run?.state === 'running';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <span className="text-faint">
        <Icon size={18} />
      </span>
      <div className="min-w-0 flex-[1_1_16rem]">
        <button type="button" onClick={onOpen} className="text-start font-medium hover:underline">
          {source.name}
        </button>
        <p className="truncate text-sm text-soft">{source.place}</p>
        {source.run && <RunLine run={source.run} />}
      </div>
      <span className="num text-sm text-soft">
        {source.articles} {source.articles === 1 ? 'article' : 'articles'}
      </span>
      {mayRun && !own && (
        <Button
          size="small"
          icon={works ? undefined : <RefreshCw size={13} aria-hidden="true" />}
          busy={sync.isPending || cancel.isPending || source.run?.stopping}
          onClick={() => (works ? cancel.mutate() : sync.mutate())}
        >
          {works ? (source.run?.stopping ? 'Stopping …' : 'Stop') : 'Sync now'}
        </Button>
      )}
    </div>
  );
}
