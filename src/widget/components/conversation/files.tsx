import type { AttachmentView } from '#wire/attachment.ts';
import { Icon } from '../icon.tsx';
import { useTask } from '../use-task.ts';
import { useWidget } from '../use-widget.ts';

/** Files that came with a message. They are saved, never shown: the page's policy may forbid pictures. */
export function Files({ files }: { files: AttachmentView[] }) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <SavedFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function SavedFile({ file }: { file: AttachmentView }) {
  const { controller, state } = useWidget();
  const { busy, run } = useTask();
  const small = file.size < 1_000_000;
  const size = new Intl.NumberFormat(state.locale, {
    style: 'unit',
    unit: small ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: small ? 0 : 1,
    // A file that is there is never of no size.
  }).format(small ? Math.max(1, file.size / 1_000) : file.size / 1_000_000);
  return (
    <button type="button" class="file" disabled={busy} onClick={() => run(() => controller.download(file))}>
      <Icon name="file" />
      <span class="name" dir="auto">
        {file.name}
      </span>
      <span class="size">{size}</span>
    </button>
  );
}
