import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPage } from './built-pages.ts';

/** Builds the widget as it ships, when its sources changed, and gives back the script. */
export async function buildWidget(): Promise<Buffer> {
  return readFileSync(path.join(await buildPage('widget'), 'handrail.js'));
}
