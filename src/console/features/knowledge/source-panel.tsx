import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FaultView, SourceDetails } from '#wire/console/knowledge-sources.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Select } from '../../components/select.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { useMay } from '../session/session.ts';
import { FileDrop } from './file-drop.tsx';
import { sourceQuery } from './queries.ts';
import { RunLine } from './run-line.tsx';
import { scheduleOptions } from './schedule-options.ts';
import { useSourceActions } from './use-source-actions.ts';

/** A source with its syncs, its files, and what could not be taken. */
export function SourcePanel({ sourceId, onClose }: { sourceId?: string; onClose: () => void }) {
  const details = useQuery({ ...sourceQuery(sourceId ?? ''), enabled: sourceId !== undefined });
  return (
    <SidePanel
      open={sourceId !== undefined}
      onClose={onClose}
      title={details.data?.source.name ?? 'Source'}
      description={details.data?.source.place}
    >
      <Loaded query={details}>{(data) => <Details details={data} onClose={onClose} />}</Loaded>
    </SidePanel>
  );
}

function Details({ details, onClose }: { details: SourceDetails; onClose: () => void }) {
  const { source, runs, faults, files } = details;
  const mayChange = useMay('admin');
  const mayUpload = useMay('lead');
  const [removing, setRemoving] = useState(false);
  const { remove, schedule, removeFile } = useSourceActions(source.id);
  const own = source.kind === 'desk' || source.kind === 'console';
  return (
    <div className="flex flex-col gap-5 p-5">
      {own && (
        <p className="text-sm text-soft">
          {source.kind === 'desk'
            ? 'The Markdown files of the desk’s knowledge folder. They are read when the server starts; put them under version control.'
            : 'Articles that the team writes here.'}
        </p>
      )}
      {source.kind === 'upload' && (
        <section className="flex flex-col gap-2">
          {mayUpload && <FileDrop sourceId={source.id} />}
          <ul className="num divide-y divide-line text-sm">
            {files.map((file) => (
              <li key={file.id} className="flex items-center gap-2 py-1.5">
                <span className="min-w-0 flex-1 truncate">{file.name}</span>
                <span className="text-soft">{size(file.bytes)}</span>
                {mayUpload && (
                  <IconButton label={`Remove ${file.name}`} onClick={() => removeFile.mutate(file.id)}>
                    <Trash2 size={14} aria-hidden="true" />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      {runs.length > 0 && (
        <section>
          <h3 className="text-sm font-semibold">Syncs</h3>
          <ul className="divide-y divide-line">
            {runs.map((run) => (
              <li key={run.id} className="py-2">
                <RunLine run={run} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {!own && mayChange && (
        <section className="flex flex-col gap-3 border-t border-line pt-4">
          {source.kind !== 'upload' && (
            <div className="flex items-center gap-3 text-sm">
              <span className="font-medium">Sync</span>
              <Select
                label="How often"
                value={String(source.everyMinutes ?? 0)}
                onChange={(value) => schedule.mutate(Number(value) || null)}
                options={scheduleOptions(source.everyMinutes)}
              />
            </div>
          )}
          {removing ? (
            <div className="flex flex-wrap items-center gap-2 text-sm">
              <span>Its {source.articles} articles will no longer be answered from.</span>
              <Button
                tone="danger"
                busy={remove.isPending}
                onClick={() => remove.mutate(undefined, { onSuccess: onClose })}
              >
                Remove the source
              </Button>
              <Button onClick={() => setRemoving(false)}>Keep it</Button>
            </div>
          ) : (
            <Button tone="danger" className="self-start" onClick={() => setRemoving(true)}>
              Remove …
            </Button>
          )}
        </section>
      )}
    </div>
  );
}

/** What could not be taken, and what to do about each. */
function Faults({ faults }: { faults: FaultView[] }) {
  return (
    <section>
      <h3 className="text-sm font-semibold">Problems of the last sync</h3>
      <ul className="mt-1 divide-y divide-line text-sm">
        {faults.map((fault) => (
          <li key={`${fault.item} ${fault.problem}`} className="py-2 [overflow-wrap:anywhere]">
            <p>
              <span className="font-mono text-xs">{fault.item}</span> {fault.problem}.
            </p>
            <p className="text-soft">{fault.mend}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
