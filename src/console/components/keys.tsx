import { cn } from './class-names.ts';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
const names: Record<string, string> = {
  mod: apple ? '⌘' : 'Ctrl',
  alt: apple ? '⌥' : 'Alt',
  shift: '⇧',
  enter: '↵',
  escape: 'Esc',
  up: '↑',
  down: '↓',
};

/** A key or keys as they stand on the keyboard: `mod+enter`, `g i`. */
export function Keys({ keys, inverted }: { keys: string; inverted?: boolean }) {
  return (
    <span className="inline-flex items-center gap-0.5">
      {keys.split(/[+ ]/).map((key, index) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: a key may come twice, and the order never changes.
          key={`${key}-${index}`}
          className={cn(
            'inline-flex h-4 min-w-4 items-center justify-center rounded-sm border px-1 font-sans text-2xs leading-none',
            inverted ? 'border-current/30' : 'border-line bg-sunken text-faint',
          )}
        >
          {names[key] ?? key.toUpperCase()}
        </kbd>
      ))}
    </span>
  );
}
