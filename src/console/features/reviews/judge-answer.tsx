import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { notify } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { GiveReview } from './give-review.tsx';

/** Judges an answer where it stands, drawn for review or not. */
export function JudgeAnswer({ messageId }: { messageId: string }) {
  const may = useMay('agent');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="inline-flex h-6 items-center gap-1 rounded-sm px-1.5 hover:bg-hover hover:text-ink"
      >
        <ClipboardCheck size={13} aria-hidden="true" />
        Accurate?
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Review this answer">
        <GiveReview
          messageId={messageId}
          onGiven={() => {
            setOpen(false);
            notify({ title: 'Review kept', timeout: 2_000 });
          }}
        />
      </Dialog>
    </>
  );
}
