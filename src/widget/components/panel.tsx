import { useLayoutEffect, useRef } from 'preact/hooks';
import { Conversation } from './conversation/conversation.tsx';
import { Header } from './header.tsx';
import { Home } from './home.tsx';
import { keepFocusInside } from './keep-focus-inside.ts';
import { MessagesPage } from './messages-page.tsx';
import { Tabs } from './tabs.tsx';
import { useWidget } from './use-widget.ts';

/** The open widget. Escape closes it; Tab stays inside until then. */
export function Panel() {
  const { state, controller, t } = useWidget();
  const panel = useRef<HTMLElement>(null);
  const { name } = state.page;

  useLayoutEffect(() => {
    const { current } = panel;
    if (!current) return;
    const root = current.getRootNode() as ShadowRoot;
    const before = document.activeElement;
    current.focus();
    return () => {
      // To the page's own button that opened it, else to ours.
      const own = root.querySelector<HTMLElement>('.launcher');
      const back = before instanceof HTMLElement && before !== root.host && before !== document.body ? before : own;
      back?.focus({ preventScroll: true });
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      controller.close();
    } else if (panel.current) keepFocusInside(panel.current, event);
  };

  return (
    <section
      ref={panel}
      class={`panel on-${name}`}
      role="dialog"
      aria-label={state.desk?.company ?? t.messages}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {name !== 'home' && <Header />}
      {name === 'home' && <Home />}
      {name === 'messages' && <MessagesPage />}
      {name === 'conversation' && <Conversation />}
      {name !== 'conversation' && <Tabs />}
    </section>
  );
}
