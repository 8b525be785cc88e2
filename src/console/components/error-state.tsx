import { Button } from './button.tsx';

/** What went wrong, in the server's own words, and the way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div role="alert" className="mx-auto flex max-w-sm flex-col items-center gap-3 px-6 py-16 text-center">
      <p className="text-base font-medium text-ink">This could not be loaded</p>
      <p className="text-sm text-soft">{error instanceof Error ? error.message : 'Something went wrong.'}</p>
      {retry && <Button onClick={retry}>Try again</Button>}
    </div>
  );
}
