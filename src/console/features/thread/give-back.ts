import { useEffect, useRef } from 'react';
import { keepText, keptText, textIn } from './kept-text.ts';
import type { WaitingFile } from './use-files.ts';

/** What is on its way out, and what comes back when it is taken back or refused. */
export interface Written {
  kind: 'reply' | 'note';
  text: string;
  files: WaitingFile[];
}

const composers = new Map<string, (written: Written) => void>();
/** Files of words that came back while no composer was there; the words themselves are kept as typed ones. */
const filesBack = new Map<string, WaitingFile[]>();

/** Words that did not go out are where they were written again, also when that thread is not open now. */
export function giveBack(conversationId: string, written: Written): void {
  const composer = composers.get(conversationId);
  if (composer) {
    composer(written);
    return;
  }
  const { kind, text } = written;
  const kept = keptText(conversationId);
  const other = textIn(kept, kind === 'reply' ? 'note' : 'reply');
  keepText(conversationId, { kind, text: before(text, textIn(kept, kind)), other });
  if (written.files.length > 0) filesBack.set(conversationId, written.files);
}

/** What came back stands before what was typed since. */
export function before(back: string, typed: string): string {
  return typed.trim() === '' ? back : `${back}\n\n${typed}`;
}

/** Offers the composer of a conversation as the place where words come back to. */
export function useGivenBack(
  conversationId: string,
  take: (written: Written) => void,
  files: (back: WaitingFile[]) => void,
) {
  const newest = useRef({ take, files });
  newest.current = { take, files };
  useEffect(() => {
    const composer = (written: Written) => newest.current.take(written);
    composers.set(conversationId, composer);
    const back = filesBack.get(conversationId);
    filesBack.delete(conversationId);
    if (back) newest.current.files(back);
    return () => {
      if (composers.get(conversationId) === composer) composers.delete(conversationId);
    };
  }, [conversationId]);
}
