import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Within this many pixels of the end a reader counts as being at the end. */
const near = 60;

/** Keeps the newest words in view, unless the reader scrolled up to read. */
export function useStickToEnd(change: unknown): {
  log: RefObject<HTMLDivElement | null>;
  away: boolean;
  toEnd(): void;
} {
  const log = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const [away, setAway] = useState(false);
  const toEnd = useCallback(() => {
    const { current } = log;
    if (current) current.scrollTop = current.scrollHeight;
  }, []);
  useEffect(() => {
    const { current } = log;
    if (!current) return;
    const look = () => {
      stuck.current = current.scrollHeight - current.scrollTop - current.clientHeight < near;
      setAway(!stuck.current);
    };
    const grow = new ResizeObserver(() => stuck.current && toEnd());
    grow.observe(current);
    for (const child of current.children) grow.observe(child);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      grow.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [toEnd]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changed may have made the log longer
  useLayoutEffect(() => {
    if (stuck.current) toEnd();
  }, [change]);
  return { log, away, toEnd };
}
