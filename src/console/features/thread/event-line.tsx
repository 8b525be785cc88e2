import { Link } from '@tanstack/react-router';
import type { EventView } from '#wire/console/thread.ts';
import { cn } from '../../components/class-names.ts';
import { ClockTime } from '../../components/relative-time.tsx';

const tones = { neutral: 'text-faint', good: 'text-good', attention: 'text-brass' };

/** What happened, as a thin centred line. */
export function EventLine({ event }: { event: EventView }) {
  return (
    <p className={cn('my-2 flex items-center gap-3 text-xs', tones[event.tone])}>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
      <span className="max-w-[80%] text-center">
        {event.text}{' '}
        {event.link && (
          <Link
            to="/inbox/{-$view}/{-$conversationId}"
            params={{ view: 'all', conversationId: event.link.conversationId }}
            className="num text-link underline underline-offset-2"
          >
            {event.link.label}
          </Link>
        )}{' '}
        <ClockTime at={event.at} className="num ms-1 text-faint" />
      </span>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
    </p>
  );
}
