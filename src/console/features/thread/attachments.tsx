import { FileText, Loader, TriangleAlert, X } from 'lucide-react';
import type { AttachmentView } from '#wire/attachment.ts';
import { fileSize } from '../../components/file-size.ts';
import type { WaitingFile } from './use-files.ts';

/** Pictures that the server hands out to be shown. */
const shown = /^image\/(png|jpeg|gif|webp)$/;

/** Files that came with a message. */
export function Attachments({ files, conversationId }: { files: AttachmentView[]; conversationId: string }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="mt-2 flex flex-wrap gap-2">
      {files.map((file) => {
        const address = `/console/api/conversations/${conversationId}/attachments/${file.id}`;
        const picture = shown.test(file.type);
        return (
          <li key={file.id} className="max-w-full">
            <a
              href={address}
              target={picture ? '_blank' : undefined}
              rel="noopener noreferrer"
              download={picture ? undefined : file.name}
              className="flex max-w-full flex-col overflow-hidden rounded-md border border-line bg-panel text-xs hover:border-line-strong"
            >
              {picture && (
                // The box has its size before the picture is there: nothing moves when it comes.
                <img src={address} alt={file.name} loading="lazy" className="h-32 w-44 bg-sunken object-cover" />
              )}
              <span className="flex max-w-44 items-center gap-1.5 px-2 py-1">
                {!picture && <FileText size={13} aria-hidden="true" className="shrink-0 text-faint" />}
                <span className="truncate">{file.name}</span>
                <span className="num shrink-0 text-faint">{fileSize(file.size)}</span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Files one is about to send. */
export function WaitingFiles({ files, onRemove }: { files: WaitingFile[]; onRemove: (key: string) => void }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label="Files to send" className="flex flex-wrap gap-1.5 px-3 pb-2">
      {files.map((file) => (
        <li
          key={file.key}
          className="flex h-7 max-w-full items-center gap-1.5 rounded-md border border-line bg-panel ps-2 pe-0.5 text-xs"
        >
          {file.fault ? (
            <TriangleAlert size={13} aria-hidden="true" className="shrink-0 text-bad" />
          ) : file.stored ? (
            <FileText size={13} aria-hidden="true" className="shrink-0 text-faint" />
          ) : (
            <Loader size={13} aria-hidden="true" className="shrink-0 animate-breathe text-faint" />
          )}
          <span className="truncate">{file.name}</span>
          <span role={file.fault ? 'alert' : 'status'} className={file.fault ? 'text-bad' : 'num text-faint'}>
            {file.fault ?? (file.stored ? fileSize(file.stored.size) : 'uploading')}
          </span>
          <button
            type="button"
            aria-label={`Remove ${file.name}`}
            onClick={() => onRemove(file.key)}
            className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:text-ink"
          >
            <X size={13} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
