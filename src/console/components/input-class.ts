/** How every input looks; here so that a page with a plain input needs no more than that. */
export const inputClass =
  'w-full rounded-md border border-line-strong bg-panel px-3 text-base text-ink placeholder:text-faint aria-invalid:border-bad focus-visible:outline-offset-0 disabled:opacity-60';
