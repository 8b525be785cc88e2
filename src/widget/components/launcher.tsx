import { fill } from '../locales/strings.ts';
import { unreadCount } from '../state/unread.ts';
import { Icon, Mark } from './icon.tsx';
import { useWidget } from './use-widget.ts';

/** The round button in the corner, with how much is unread. */
export function Launcher() {
  const { state, controller, t } = useWidget();
  const unread = state.open ? 0 : unreadCount(state);
  const label = state.open ? t.close : unread > 0 ? `${t.open}, ${fill(t.unread, { count: unread })}` : t.open;
  return (
    <button
      type="button"
      class={state.open ? 'launcher opened' : 'launcher'}
      aria-label={label}
      aria-expanded={state.open}
      onClick={() => (state.open ? controller.close() : controller.open())}
    >
      {state.open ? <Icon name="down" /> : <Mark />}
      {unread > 0 && (
        <span class="badge" aria-hidden="true">
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </button>
  );
}
