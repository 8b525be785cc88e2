import { useEffect } from 'preact/hooks';
import type { Controller } from '../controller/controller.ts';
import { directionOf } from '../locales/locale.ts';
import { Launcher } from './launcher.tsx';
import { Panel } from './panel.tsx';
import { ControllerContext, useWidget } from './use-widget.ts';

export function App({ controller, root }: { controller: Controller; root: HTMLElement }) {
  return (
    <ControllerContext.Provider value={controller}>
      <Widget root={root} />
    </ControllerContext.Provider>
  );
}

function Widget({ root }: { root: HTMLElement }) {
  const { state } = useWidget();
  useEffect(() => {
    root.lang = state.locale;
    root.dir = directionOf(state.locale);
  }, [root, state.locale]);
  return (
    <>
      {state.open && <Panel />}
      <Launcher />
    </>
  );
}
