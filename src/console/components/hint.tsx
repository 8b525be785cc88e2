import { cloneElement, type ReactElement } from 'react';

interface Props {
  text: string;
  keys?: string;
  children: ReactElement<Record<string, unknown>>;
}

/** A few words on hover and focus, shown by the page's one `HintLayer`; never the only place where something is said. */
export function Hint({ text, keys, children }: Props) {
  return cloneElement(children, { 'data-hint': text, 'data-hint-keys': keys });
}
