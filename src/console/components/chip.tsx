import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

const tones = {
  neutral: 'bg-sunken text-soft',
  accent: 'bg-accent-soft text-accent',
  ai: 'bg-ai text-ai-ink',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  note: 'bg-note text-note-ink',
};

export type ChipTone = keyof typeof tones;

/** A word or two about a thing. Green, amber and red only for met, at risk and breached. */
export function Chip({ tone = 'neutral', icon, children }: { tone?: ChipTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={cn(
        'inline-flex h-5 min-w-0 max-w-full items-center gap-1 rounded-sm px-1.5 text-2xs font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
