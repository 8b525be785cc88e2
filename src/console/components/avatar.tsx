import { cn } from './class-names.ts';

/** Grounds of initials: muted, and dark or light enough for their text in both themes. */
const grounds = [
  'bg-[oklch(0.9_0.035_200)] text-[oklch(0.36_0.06_200)] dark:bg-[oklch(0.34_0.04_200)] dark:text-[oklch(0.87_0.05_200)]',
  'bg-[oklch(0.9_0.04_80)] text-[oklch(0.38_0.07_70)] dark:bg-[oklch(0.35_0.045_75)] dark:text-[oklch(0.88_0.06_80)]',
  'bg-[oklch(0.9_0.035_150)] text-[oklch(0.37_0.06_150)] dark:bg-[oklch(0.34_0.04_150)] dark:text-[oklch(0.87_0.06_150)]',
  'bg-[oklch(0.9_0.035_30)] text-[oklch(0.4_0.08_30)] dark:bg-[oklch(0.35_0.05_30)] dark:text-[oklch(0.88_0.05_30)]',
  'bg-[oklch(0.9_0.03_260)] text-[oklch(0.38_0.07_260)] dark:bg-[oklch(0.34_0.045_260)] dark:text-[oklch(0.88_0.05_260)]',
  'bg-[oklch(0.9_0.03_320)] text-[oklch(0.39_0.07_320)] dark:bg-[oklch(0.34_0.045_320)] dark:text-[oklch(0.88_0.05_320)]',
];

/** First letters of the first and the last word, as people write them. */
export function initials(name: string): string {
  const words = name
    .replace(/@.*/, '')
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('') || '?';
}

const sizes = { small: 'size-5 text-[0.5625rem]', medium: 'size-8 text-xs', large: 'size-10 text-sm' };

export function Avatar({ name, id, size = 'medium' }: { name: string; id: string; size?: keyof typeof sizes }) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return (
    <span
      aria-hidden="true"
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none',
        sizes[size],
        grounds[sum % grounds.length],
      )}
    >
      {initials(name)}
    </span>
  );
}
