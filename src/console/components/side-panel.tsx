import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  children: ReactNode;
}

/** Slides over the right side; for what explains the page behind it. */
export function SidePanel({ open, onClose, title, description, children }: Props) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/30 transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Base.Popup className="fixed inset-y-0 end-0 z-40 flex w-full max-w-2xl flex-col border-s border-line-strong bg-panel shadow-floating transition-[translate,opacity] data-[ending-style]:translate-x-6 data-[ending-style]:opacity-0 data-[starting-style]:translate-x-6 data-[starting-style]:opacity-0">
          <header className="flex items-start gap-3 border-b border-line py-3 ps-5 pe-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description && <Base.Description className="truncate text-sm text-soft">{description}</Base.Description>}
            </div>
            <Base.Close
              aria-label="Close"
              className="inline-flex size-8 items-center justify-center rounded-md text-faint hover:bg-hover hover:text-ink"
            >
              <X size={16} aria-hidden="true" />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
