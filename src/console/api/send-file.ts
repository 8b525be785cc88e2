import type { ErrorBody } from '#wire/error.ts';
import { ApiError } from './client.ts';

/** Sends a file as it is. Throws an `ApiError` with the server's own sentence. */
export async function sendFile(path: string, file: File): Promise<void> {
  const response = await fetch(`/console/api${path}`, { method: 'POST', body: file, credentials: 'same-origin' }).catch(
    () => {
      throw new ApiError(0, 'offline', 'The server cannot be reached, or did not want a file as large as this.');
    },
  );
  if (response.ok) return;
  const refused = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
  throw new ApiError(
    response.status,
    refused?.error?.code ?? 'internal',
    refused?.error?.message ?? `The server answered with ${response.status}.`,
  );
}
