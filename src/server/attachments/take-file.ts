import type { Context as HonoContext } from 'hono';
import { detectType } from '#adapters/attachments/detect-type.ts';
import { type AttachmentBrief, storeAttachment, type Uploader } from '#adapters/database/attachments.ts';
import { type AttachmentType, bytesOf, type IncomingFile, refusalOf, safeFileName } from '#domain/attachment.ts';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../context.ts';

/** A scanner that takes longer is taken for one that failed. */
const scanMs = 30_000;

/**
 * Takes the body of a request as a file, named by the header `x-file-name`: never more than the desk
 * allows is read.
 * Contract: throws as `keepFile` does.
 */
export async function takeFile(c: HonoContext, context: Context, uploader: Uploader): Promise<AttachmentBrief> {
  const rules = context.desk.attachments;
  const bytes = await readBytes(c, rules.enabled ? bytesOf(rules.maxMegabytes) : 0);
  return await keepFile(context, { name: nameOf(c), bytes }, uploader);
}

/**
 * Keeps a file that came in: its type is what its content says, and the desk's scanner has the last
 * word. `bytes` is undefined when there were more than the desk allows.
 * Contract: throws `too_large`, `invalid_request` with the reason, or `unavailable` when it could not be scanned.
 */
export async function keepFile(
  context: Context,
  { name, bytes }: { name: string; bytes: Uint8Array | undefined },
  uploader: Uploader,
): Promise<AttachmentBrief> {
  const type = bytes && (await detectType(bytes));
  const size = bytes ? bytes.byteLength : Number.POSITIVE_INFINITY;
  const refusal = refusalOf({ type, size }, context.desk.attachments);
  if (refusal || !bytes) {
    const code = refusal?.code === 'too_large' ? 'too_large' : 'invalid_request';
    throw new AppError(code, refusal?.reason ?? 'The file is too large.', { field: 'file' });
  }
  const kept = type as AttachmentType;
  const file: IncomingFile = { name: safeFileName(name, kept), type: kept, bytes };
  await scanned(file, context);
  return await storeAttachment(context.database.kysely, file, uploader);
}

async function scanned(file: IncomingFile, { desk, log }: Context): Promise<void> {
  const { scan } = desk.attachments;
  if (!scan) return;
  const signal = AbortSignal.timeout(scanMs);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The scan took too long.')), { once: true });
  });
  const result = await Promise.race([scan(file, signal), late]).catch((err: unknown) => {
    log.error({ err }, 'a file could not be scanned');
    throw new AppError('unavailable', 'The file could not be checked. Try again in a while.');
  });
  if (!result.clean) {
    log.warn({ reason: result.reason }, 'a file was refused by the scan');
    throw new AppError('invalid_request', 'The file did not pass our security check.', { field: 'file' });
  }
}

/** Percent-encoded, since a header holds no letters of most languages. */
function nameOf(c: HonoContext): string {
  const given = c.req.header('x-file-name') ?? '';
  try {
    return decodeURIComponent(given).slice(0, 500);
  } catch {
    return given.slice(0, 500);
  }
}

/** The body, or undefined as soon as it is longer. */
async function readBytes(c: HonoContext, most: number): Promise<Uint8Array | undefined> {
  if (Number(c.req.header('content-length') ?? 0) > most) return undefined;
  const reader = c.req.raw.body?.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    size += piece.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return undefined;
    }
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces, size);
}
