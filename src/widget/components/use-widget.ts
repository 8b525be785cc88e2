import { createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import type { Controller } from '../controller/controller.ts';
import { stringsFor } from '../locales/locale.ts';
import type { Strings } from '../locales/strings.ts';
import type { WidgetState } from '../state/widget-state.ts';

export const ControllerContext = createContext<Controller | null>(null);

/** State, words and deeds, for any component of the panel; it is drawn again when the state changes. */
export function useWidget(): { state: WidgetState; controller: Controller; t: Strings } {
  const controller = useContext(ControllerContext);
  if (!controller) throw new Error('A component was drawn outside of the app.');
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => controller.store.subscribe(() => draw(undefined)), [controller]);
  const state = controller.store.get();
  return { state, controller, t: stringsFor(state.locale) };
}
