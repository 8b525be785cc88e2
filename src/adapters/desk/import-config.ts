import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DeskFault } from './desk-faults.ts';
import { resolveHandrailFor } from './resolve-handrail.ts';

export const configFile = 'desk.config.ts';

export type ImportedConfig = { ok: true; config: object } | { ok: false; fault: DeskFault };

/** Runs the desk's configuration. Whatever it throws becomes a fault at the line that threw. */
export async function importConfig(folder: string, sources: ReadonlyMap<string, string>): Promise<ImportedConfig> {
  resolveHandrailFor(folder);
  try {
    const loaded = (await import(/* @vite-ignore */ pathToFileURL(path.join(folder, configFile)).href)) as object;
    const config: unknown = 'default' in loaded ? loaded.default : undefined;
    if (typeof config === 'object' && config !== null) return { ok: true, config };
    const problem = 'default' in loaded ? 'the default export is not a desk' : 'has no default export';
    return { ok: false, fault: { file: configFile, problem, mend: 'Write `export default defineDesk({ … })`.' } };
  } catch (thrown) {
    return { ok: false, fault: faultOf(thrown, folder, sources) };
  }
}

function faultOf(thrown: unknown, folder: string, sources: ReadonlyMap<string, string>): DeskFault {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = 'code' in error ? String(error.code) : '';
  const firstLine = error.message.split('\n')[0] ?? error.message;
  if (code === 'ERR_MODULE_NOT_FOUND' || /^Cannot find (module|package)/.test(firstLine)) {
    return missingImport(firstLine, folder, sources);
  }
  const place = placeIn(`${error.stack ?? ''}`, folder) ?? { file: configFile };
  const isSyntax = error instanceof SyntaxError || code.includes('TYPESCRIPT_SYNTAX');
  return {
    ...place,
    problem: isSyntax ? `cannot be read as TypeScript: ${firstLine}` : `failed while it was loaded: ${firstLine}`,
    mend: isSyntax
      ? 'Mend the syntax. Types are stripped, not compiled: no enums, namespaces or parameter properties.'
      : 'Mend the line named, or what it calls.',
  };
}

/** The first file of the desk that a stack names, with its line. */
function placeIn(stack: string, folder: string): { file: string; line?: number } | undefined {
  for (const match of stack.matchAll(/((?:file:\/\/)?\/[^\s():]+\.[cm]?ts)[^\s:()]*:(\d+)/g)) {
    const [, where = '', line] = match;
    const file = path.relative(folder, where.startsWith('file:') ? fileURLToPath(where) : where);
    if (!file.startsWith('..') && !file.includes('node_modules'))
      return { file: file.split(path.sep).join('/'), line: Number(line) };
  }
  return undefined;
}

function missingImport(message: string, folder: string, sources: ReadonlyMap<string, string>): DeskFault {
  const [, wanted = '', from] = /'([^']+)'(?: imported from '?([^']+?)'?$)?/.exec(message) ?? [];
  const importer = from
    ? path
        .relative(folder, from.startsWith('file:') ? fileURLToPath(from) : from)
        .split(path.sep)
        .join('/')
    : configFile;
  const name = path.basename(wanted);
  const line =
    (sources.get(importer) ?? '').split('\n').findIndex((text) => /import|from/.test(text) && text.includes(name)) + 1;
  const isFile = wanted.startsWith('/') || wanted.startsWith('.') || wanted.startsWith('file:');
  return {
    file: sources.has(importer) ? importer : configFile,
    ...(line > 0 ? { line } : {}),
    problem: `imports ${isFile ? `\`${name}\`` : `the package \`${wanted}\``}, which is not there`,
    mend: isFile
      ? 'Check the path; relative imports carry their ending: `./tools/lookup-account.ts`.'
      : 'Install it in the desk’s own folder, or do without it: `handrail` and `zod` are always there.',
  };
}
