import { unreadCount } from '../state/unread.ts';
import { Icon } from './icon.tsx';
import { useWidget } from './use-widget.ts';

export function Tabs() {
  const { state, controller, t } = useWidget();
  const unread = unreadCount(state);
  const tab = (name: 'home' | 'messages', label: string) => (
    <button
      type="button"
      class="tab"
      aria-current={state.page.name === name ? 'page' : undefined}
      onClick={() => controller.go({ name })}
    >
      <Icon name={name} />
      {label}
      {name === 'messages' && unread > 0 && <span class="dot">{unread}</span>}
    </button>
  );
  return (
    <nav class="tabs">
      {tab('home', t.home)}
      {tab('messages', t.messages)}
    </nav>
  );
}
