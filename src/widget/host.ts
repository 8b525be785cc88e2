import type { Options } from './options.ts';
import css from './styles/widget.css?inline';

/** The widget's own corner of the page. */
export interface Host {
  element: HTMLElement;
  root: HTMLElement;
  remove(): void;
}

/**
 * Puts the widget into the page. Its shadow root is closed and its styles live inside, so the
 * page's CSS cannot reach in and other scripts' selectors cannot read it. As a popover it lies in
 * the browser's top layer: no z-index, transform or overflow of the page can cover or cut it.
 * Styles are a constructed sheet, which a strict content security policy allows.
 */
export function createHost(options: Options): Host {
  const element = document.createElement('handrail-widget');
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  root.className = 'root';
  root.dataset.theme = options.theme;
  root.dataset.side = options.side;
  if (options.accent) root.style.setProperty('--accent-set', options.accent);
  shadow.append(root);

  const show = () => {
    if (!element.isConnected) document.body.append(element);
    if (!element.matches(':popover-open')) element.showPopover();
  };
  if ('showPopover' in element) element.popover = 'manual';
  if ('showPopover' in element) show();
  else document.body.append(element);

  // Pages that swap their whole body would take the chat along.
  const watch = new MutationObserver(() => {
    if (!element.isConnected) show();
  });
  watch.observe(document.documentElement, { childList: true });
  return {
    element,
    root,
    remove() {
      watch.disconnect();
      element.remove();
    },
  };
}
