import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '#adapters/desk/desk-files.ts';
import { maxBytesOf, readableFile, readFileItems, tooLarge } from './read-file.ts';
import { SourceFault, type SourceItem, type SourceReader } from './source-item.ts';

/** Reads a folder of files on the server's disk. */
export function folderReader(folder: string): SourceReader {
  return async function* (signal): AsyncIterable<SourceItem> {
    const there = await stat(folder).catch(() => undefined);
    if (!there?.isDirectory())
      throw new SourceFault(`There is no folder ${folder}.`, 'Mend its path, or make the folder.');
    const files = (await listFiles(folder)).filter((file) => readableFile.test(file));
    yield { kind: 'total', total: files.length };
    for (const file of files) {
      signal.throwIfAborted();
      const full = path.join(folder, file);
      // Looked at before it is read: a file of 50 MB never gets into memory.
      const { size } = await stat(full);
      if (size > maxBytesOf(file)) {
        yield tooLarge(file, size);
        continue;
      }
      const bytes = await readFile(full).catch((fault: Error) => fault);
      if (bytes instanceof Error) {
        yield { kind: 'fault', item: file, ref: file, problem: bytes.message, mend: 'Let the server read the file.' };
        continue;
      }
      for await (const item of readFileItems(file, bytes)) if (item.kind !== 'total') yield item;
    }
  };
}
