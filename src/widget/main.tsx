import { render } from 'preact';
import { App } from './components/app.tsx';
import { createController } from './controller/controller.ts';
import { createSignals } from './controller/signals.ts';
import { createHandrail } from './handrail.ts';
import { createHost } from './host.ts';
import { createKeeper } from './kept.ts';
import { readOptions } from './options.ts';

/** Starts the widget of the script tag that is running. */
function start(script: HTMLScriptElement) {
  const options = readOptions(script);
  const globals = globalThis as unknown as Record<string, unknown>;
  // The same tag twice, as tag managers like to do, is still one widget.
  if (globals[options.global]) return;
  const signals = createSignals();
  const controller = createController(options, createKeeper(`handrail:${options.global}:${options.api}`), signals);
  globals[options.global] = createHandrail(controller, signals);

  const mount = () => {
    const host = createHost(options);
    render(<App controller={controller} root={host.root} />, host.root);
    controller.start();
    dispatchEvent(new CustomEvent('handrail:ready', { detail: { name: options.global } }));
  };
  if (document.body) mount();
  else addEventListener('DOMContentLoaded', mount, { once: true });
}

if (document.currentScript instanceof HTMLScriptElement) start(document.currentScript);
