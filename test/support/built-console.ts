import { buildPage } from './built-pages.ts';

/** Builds the console where the server looks for it, when its sources changed. Returns its folder. */
export function buildConsole(): Promise<string> {
  return buildPage('console');
}
