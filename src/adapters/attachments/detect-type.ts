import { fileTypeFromBuffer } from 'file-type';

/** Word and Excel say what they are deep inside a ZIP; the rest in their first bytes. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The type a file's content says it has; `text/plain` for readable text; undefined for what nobody knows. */
export async function detectType(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) return found.mime;
  return isText(bytes) ? 'text/plain' : undefined;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
