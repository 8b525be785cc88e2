import { useRef, useState } from 'preact/hooks';
import type { AttachmentView } from '#wire/attachment.ts';
import type { DeskView } from '#wire/widget/desk.ts';
import { ApiFault } from '../../api/api-fault.ts';
import { fill } from '../../locales/strings.ts';
import { sayFault } from '../say-fault.ts';
import { useWidget } from '../use-widget.ts';

/** A file beside the text, on its way to the server or there. */
export interface Upload {
  key: number;
  name: string;
  stored?: AttachmentView;
}

type Rules = NonNullable<DeskView['attachments']>;

/** Files one is about to send: put up as soon as they are chosen. */
export function useUploads() {
  const { controller, t } = useWidget();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [fault, setFault] = useState<string>();
  const next = useRef(0);

  function add(files: Iterable<File>, rules: Rules) {
    setFault(undefined);
    let room = rules.maxPerMessage - uploads.length;
    for (const file of files) {
      if (room-- <= 0) return setFault(fill(t.tooManyFiles, { count: rules.maxPerMessage }));
      if (file.size > rules.maxBytes) {
        const size = Math.round(rules.maxBytes / 1_048_576);
        setFault(fill(t.fileTooLarge, { name: file.name, size }));
        continue;
      }
      const key = next.current++;
      setUploads((all) => [...all, { key, name: file.name }]);
      controller
        .upload(file)
        .then((stored) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, stored } : one))))
        .catch((error: unknown) => {
          setUploads((all) => all.filter((one) => one.key !== key));
          const refused = error instanceof ApiFault && error.status === 400;
          setFault(refused ? t.fileRefused : sayFault(error, t));
        });
    }
  }
  return {
    uploads,
    fault,
    add,
    remove: (key: number) => setUploads((all) => all.filter((one) => one.key !== key)),
    clear: () => {
      setUploads([]);
      setFault(undefined);
    },
    /** Every file is on the server. */
    ready: uploads.every((one) => one.stored !== undefined),
  };
}
