import type { ChipTone } from '../../components/chip.tsx';

type GroundingName = 'grounded' | 'partial' | 'ungrounded' | 'no-source';

/** How far an answer rests on its sources, in words. */
export const groundingWords: Record<GroundingName, { text: string; tone: ChipTone }> = {
  grounded: { text: 'Every claim has a source', tone: 'good' },
  partial: { text: 'Some claims have no source', tone: 'warn' },
  ungrounded: { text: 'Claims have no source', tone: 'bad' },
  'no-source': { text: 'No source found', tone: 'bad' },
};
