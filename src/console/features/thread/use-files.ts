import { useRef, useState } from 'react';
import type { AttachmentView } from '#wire/attachment.ts';
import { upload } from '../../api/upload.ts';

/** A file one is about to send. */
export interface WaitingFile {
  key: string;
  name: string;
  /** Once the server has it. */
  stored?: AttachmentView;
  /** Why the server does not take it. */
  fault?: string;
}

/** Files beside a text: put up at once, sent with it. */
export function useFiles() {
  const [files, setFiles] = useState<WaitingFile[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const put = (key: string, part: Partial<WaitingFile>) =>
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...part } : file)));

  function add(chosen: Iterable<File>) {
    for (const file of chosen) {
      const key = crypto.randomUUID();
      const stop = new AbortController();
      running.current.set(key, stop);
      setFiles((all) => [...all, { key, name: file.name }]);
      upload(file, stop.signal)
        .then((stored) => put(key, { stored, name: stored.name }))
        .catch((error: unknown) => {
          if (!stop.signal.aborted) put(key, { fault: error instanceof Error ? error.message : 'It was not taken.' });
        })
        .finally(() => running.current.delete(key));
    }
  }
  return {
    files,
    add,
    remove(key: string) {
      running.current.get(key)?.abort();
      setFiles((all) => all.filter((file) => file.key !== key));
    },
    clear: () => setFiles([]),
    /** Takes stored ones back, after an undo. */
    restore: (back: WaitingFile[]) => setFiles((all) => [...back, ...all]),
    /** All are on the server: the message may go. */
    ready: files.every((file) => file.stored !== undefined),
  };
}
