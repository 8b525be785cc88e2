import { Link } from '@tanstack/react-router';
import { OctagonPause } from 'lucide-react';

/** Seen on every page while the kill switch is on. */
export function StoppedBanner() {
  return (
    <p
      role="status"
      className="flex shrink-0 items-center justify-center gap-2 bg-bad-soft px-4 py-1.5 text-sm text-bad"
    >
      <OctagonPause size={14} aria-hidden="true" />
      The AI sends nothing by itself: every answer becomes a draft.
      <Link to="/settings" className="underline underline-offset-2">
        Settings
      </Link>
    </p>
  );
}
