import { type FormEvent, useState } from 'react';
import { invalidWords } from './invalid-words.ts';

type Input = HTMLInputElement | HTMLTextAreaElement;

/** Says what the browser finds wrong with an input in the page's own words, in place of the browser's bubble. */
export function useInvalid() {
  const [found, setFound] = useState<string>();
  return {
    found,
    /** For the input itself. */
    checks: {
      'aria-invalid': found ? true : undefined,
      onInvalid(event: FormEvent<Input>) {
        const input = event.currentTarget;
        event.preventDefault();
        setFound(invalidWords(input));
        // As the browser does that says it by itself: where something is wrong first.
        if (input.form?.querySelector(':is(input, select, textarea):invalid') === input) input.focus();
      },
      onInput: () => setFound(undefined),
    },
  };
}
