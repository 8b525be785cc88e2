import module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const publicApi = import.meta.resolve('../../index.ts');
const served = new Set<string>();
let hooked = false;

/** True for a file of a desk that was let in, but not for packages that desk installed itself. */
function isOfDesk(parent: string | undefined): boolean {
  if (!parent?.startsWith('file:')) return false;
  const file = fileURLToPath(parent);
  return !file.includes('/node_modules/') && [...served].some((folder) => file.startsWith(folder));
}

/**
 * Lets the files of a desk, wherever its folder is, import `handrail` and `zod`: both become our
 * own copies, so that a desk's schemas and errors are of the classes that the engine knows.
 */
export function resolveHandrailFor(folder: string): void {
  served.add(fileURLToPath(pathToFileURL(`${folder}/`)));
  if (hooked) return;
  hooked = true;
  module.registerHooks({
    resolve(specifier, context, next) {
      if (!isOfDesk(context.parentURL)) return next(specifier, context);
      if (specifier === 'handrail') return next(publicApi, context);
      if (specifier === 'zod' || specifier.startsWith('zod/'))
        return next(specifier, { ...context, parentURL: publicApi });
      return next(specifier, context);
    },
  });
}
