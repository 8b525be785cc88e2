import { usableLocale } from './locales/locale.ts';

/** What a page may set on the script tag, as `data-…` attributes. */
export interface Options {
  /** Address of the widget's API: `https://support.example.com/widget/v1`. */
  api: string;
  locale: string;
  /** JWT that names the signed-in customer. */
  identity?: string;
  theme: 'auto' | 'light' | 'dark';
  side: 'left' | 'right';
  accent?: string;
  /** Name of the global that controls this widget; a second widget on a page needs its own. */
  global: string;
  startOpen: boolean;
}

/** Reads the tag that loaded the script. `data-server` is for pages that host a copy of the script. */
export function readOptions(script: HTMLScriptElement): Options {
  const { dataset } = script;
  const server = dataset.server ?? new URL('.', script.src).href;
  const theme = dataset.theme;
  return {
    api: new URL('v1', server.endsWith('/') ? server : `${server}/`).href,
    locale: usableLocale(dataset.locale ?? document.documentElement.lang),
    identity: dataset.identity || undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    side: dataset.side === 'left' ? 'left' : 'right',
    accent: dataset.accent && CSS.supports('color', dataset.accent) ? dataset.accent : undefined,
    global: dataset.global || 'Handrail',
    startOpen: dataset.open !== undefined && dataset.open !== 'false',
  };
}
