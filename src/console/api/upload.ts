import type { AttachmentView } from '#wire/attachment.ts';
import type { ErrorBody } from '#wire/error.ts';
import { ApiError } from './client.ts';

/** Puts a file up; it goes out with the message that names its id. Throws an `ApiError`. */
export async function upload(file: File, signal: AbortSignal): Promise<AttachmentView> {
  const response = await fetch('/console/api/attachments', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
    signal,
    credentials: 'same-origin',
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new ApiError(0, 'offline', 'The server cannot be reached.');
  });
  if (response.ok) return (await response.json()) as AttachmentView;
  const refused = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
  throw new ApiError(
    response.status,
    refused?.error?.code ?? 'internal',
    refused?.error?.message ?? 'The file was not taken.',
  );
}
