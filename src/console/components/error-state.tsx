import { ApiError } from '../api/client.ts';
import { Button } from './button.tsx';

/** Answers that another try will not change. */
const finals = new Map([
  [403, 'This is not for your role'],
  [404, 'This is not here'],
]);

/** What went wrong, in the server's own words, and the way to try again where that can help. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const final = error instanceof ApiError && finals.has(error.status);
  if (final) {
    return (
      <div role="alert" className="mx-auto flex max-w-sm flex-col items-center gap-2 px-6 py-16 text-center">
        <p className="text-base font-medium text-ink">{finals.get(error.status)}</p>
        <p className="text-sm text-soft">{error.message}</p>
      </div>
    );
  }
  return (
    <div role="alert" className="mx-auto flex max-w-sm flex-col items-center gap-3 px-6 py-16 text-center">
      <p className="text-base font-medium text-ink">This could not be loaded</p>
      <p className="text-sm text-soft">{error instanceof Error ? error.message : 'Something went wrong.'}</p>
      {retry && <Button onClick={retry}>Try again</Button>}
    </div>
  );
}
