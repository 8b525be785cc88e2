import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';

interface Props {
  /** What is done, in a word: "Revoke". */
  children: string;
  /** Said in its place once pressed: "Revoke for good?" */
  ask: string;
  /** Which one, for screen readers, where several stand in a list: "Remove the greeting". */
  label?: string;
  icon?: ReactNode;
  busy?: boolean;
  onSure: () => void;
}

/** A button for what cannot be undone: the first press asks, the second does it, and going elsewhere keeps all as it is. */
export function SureButton({ children, ask, label, icon, busy, onSure }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        tone="danger"
        icon={icon}
        busy={busy}
        aria-label={asking ? undefined : label}
        className={asking ? 'border-bad bg-bad-soft' : undefined}
        onBlur={() => setAsking(false)}
        onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
        onClick={(event) => {
          // Safari gives a pressed button no focus, and what has none cannot lose it.
          event.currentTarget.focus();
          if (!asking) setAsking(true);
          // The second half of a double click says nothing about being sure.
          else if (event.detail < 2) {
            setAsking(false);
            onSure();
          }
        }}
      >
        {asking ? ask : children}
      </Button>
      <span role="status" className="sr-only">
        {asking ? ask : ''}
      </span>
    </>
  );
}
