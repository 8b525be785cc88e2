import { ClipboardCheck } from 'lucide-react';
import { Suspense, useState } from 'react';
import { later } from '../../components/later.ts';
import { useMay } from '../session/session.ts';

const ReviewDialog = later(() => import('./review-dialog.tsx').then((module) => module.ReviewDialog));

/** Judges an answer where it stands, drawn for review or not. */
export function JudgeAnswer({ messageId }: { messageId: string }) {
  const may = useMay('agent');
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  if (!may) return null;
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setUsed(true);
          setOpen(true);
        }}
        className="inline-flex h-6 items-center gap-1 rounded-sm px-1.5 hover:bg-hover hover:text-ink"
      >
        <ClipboardCheck size={13} aria-hidden="true" />
        Accurate?
      </button>
      {used && (
        <Suspense>
          <ReviewDialog messageId={messageId} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
