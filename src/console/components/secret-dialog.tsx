import { Copy } from 'lucide-react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { notify, notifyFailure } from './toaster.tsx';

interface Props {
  title: string;
  about: string;
  secret: string;
  onClose: () => void;
}

/** Shows something once: a link, a key. */
export function SecretDialog({ title, about, secret, onClose }: Props) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      notify({ title: 'Copied', timeout: 1_500 });
    } catch (error) {
      notifyFailure('It was not copied: select it and copy it yourself', error);
    }
  }
  return (
    <Dialog open onClose={onClose} title={title} description={about}>
      <code className="block rounded-md bg-sunken p-3 font-mono text-xs select-all [overflow-wrap:anywhere]">
        {secret}
      </code>
      <div className="mt-4 flex justify-end gap-2">
        <Button icon={<Copy size={14} aria-hidden="true" />} onClick={copy}>
          Copy
        </Button>
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
