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
  root.dataset.side = options.side;
  followTheme(root, options.theme);
  if (options.accent) {
    root.style.setProperty('--handrail-accent-set', options.accent);
    root.style.setProperty('--handrail-on-accent-set', readableOn(options.accent));
  }
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

/** `auto` follows the system, also while the page is open. */
function followTheme(root: HTMLElement, theme: Options['theme']) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    root.dataset.theme = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  apply();
  dark.addEventListener('change', apply);
}

/** Black or white, whichever is easier to read on the colour (WCAG's contrast of both). */
function readableOn(colour: string): string {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) return '#fff';
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#fff' : '#101614';
}
