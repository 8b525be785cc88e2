import type { AttachmentView } from '#wire/attachment.ts';
import type { ConversationView } from '#wire/widget/conversation.ts';
import type { WidgetEvent } from '#wire/widget/event.ts';
import type { MessageView, Seen } from '#wire/widget/message.ts';
import { ApiFault } from '../api/api-fault.ts';
import { followEvents } from '../api/follow-events.ts';
import type { Keeper } from '../kept.ts';
import { applyEvent, applyView } from '../state/apply-event.ts';
import type { Store } from '../state/store.ts';
import { emptyConversation, type Outgoing, type WidgetState } from '../state/widget-state.ts';
import type { Sessions } from './sessions.ts';
import type { Signals } from './signals.ts';

export interface Conversations {
  /** Goes on with the conversation this browser was in. */
  resume(): Promise<void>;
  open(id: string): Promise<void>;
  reload(): Promise<void>;
  reset(): void;
  send(message: { text: string; wantsPerson?: boolean; attachments?: AttachmentView[] }): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** Posts something whose answer is the conversation as it is now. */
  tell(path: string, body: unknown): Promise<void>;
  markSeen(): void;
}

/** Browsers allow six connections to one server: tabs that nobody looks at give theirs back. */
const hiddenMs = 60_000;

interface Parts {
  api: string;
  store: Store<WidgetState>;
  keeper: Keeper;
  sessions: Sessions;
  signals: Signals;
}

/** Keeps one conversation in step with the server. */
export function createConversations({ api, store, keeper, sessions, signals }: Parts): Conversations {
  let stopFollowing = () => {};
  /** Messages go out one after the other, in the order they were written. */
  let line: Promise<void> = Promise.resolve();
  /** A hidden tab stopped listening. */
  let paused = false;
  /** Grows when another conversation is shown: answers for the one before are dropped. */
  let shown = 0;

  const setOutgoing = (change: (all: Outgoing[]) => Outgoing[]) =>
    store.set(({ conversation }) => ({ conversation: { ...conversation, outgoing: change(conversation.outgoing) } }));

  function markSeen() {
    const { open, page, conversation, seen } = store.get();
    const { id } = conversation;
    if (!id || !open || page.name !== 'conversation' || document.hidden) return;
    const newest = conversation.messages.at(-1)?.seq ?? 0;
    if (newest <= (seen[id] ?? 0)) return;
    store.set({ seen: { ...seen, [id]: newest } });
    keeper.write({ ...keeper.read(), seen: store.get().seen });
    const body: Seen = { seq: newest };
    // Should it get lost, an e-mail tells of something that was read: no harm.
    sessions.call({ method: 'POST', path: `/conversations/${id}/seen`, body }).catch(() => {});
  }

  function receive(event: WidgetEvent, cursor: string) {
    const before = store.get().conversation;
    store.set({ conversation: { ...applyEvent(before, event), cursor } });
    if (event.type === 'message' && event.message.from !== 'customer') {
      const known = before.messages.some((message) => message.id === event.message.id);
      if (!known) signals.emit('message', { from: event.message.from });
    }
    const owner = store.get().conversation.status?.owner.kind;
    if (before.status?.owner.kind === 'ai' && owner !== 'ai') signals.emit('handoff');
    markSeen();
  }

  async function follow(id: string) {
    stopFollowing();
    const mine = shown;
    const token = await sessions.token();
    if (mine !== shown) return;
    stopFollowing = followEvents({
      url: `${api}/conversations/${id}/events`,
      token,
      cursor: store.get().conversation.cursor ?? '0',
      onEvent: receive,
      onConnection: (connection) => store.set({ connection }),
      onRefused: (status) => {
        store.set({ connection: 'waiting' });
        // The session ran out: the next call makes a new one and listens again.
        if (status === 401) void conversations.reload();
        else conversations.reset();
      },
    });
  }

  function show(view: ConversationView) {
    store.set(({ conversation }) => ({ conversation: applyView(conversation, view) }));
    keeper.write({ ...keeper.read(), conversationId: view.id });
    markSeen();
    void follow(view.id);
  }

  async function load(id: string) {
    const mine = shown;
    try {
      const view = await sessions.call<ConversationView>({ path: `/conversations/${id}` });
      if (mine === shown) show(view);
    } catch (error) {
      if (mine !== shown || !(error instanceof ApiFault) || error.status !== 404) return;
      // Not ours any more: another customer signed in on this browser.
      keeper.write({ ...keeper.read(), conversationId: undefined });
      conversations.reset();
      store.set({ page: { name: 'home' } });
    }
  }

  async function deliver(one: Outgoing) {
    const { id } = store.get().conversation;
    const mine = shown;
    const body = {
      text: one.text,
      id: one.clientId,
      ...(one.attachments?.length ? { attachments: one.attachments.map((file) => file.id) } : {}),
      ...(one.wantsPerson ? { wantsPerson: true } : {}),
    };
    try {
      if (!id) {
        const view = await sessions.call<ConversationView>({ method: 'POST', path: '/conversations', body });
        if (mine === shown) show(view);
        return;
      }
      const path = `/conversations/${id}/${one.wantsPerson ? 'talk-to-person' : 'messages'}`;
      const message = await sessions.call<MessageView>({ method: 'POST', path, body });
      if (mine === shown) {
        store.set(({ conversation }) => ({ conversation: applyEvent(conversation, { type: 'message', message }) }));
      }
    } catch (error) {
      if (id && mine === shown && error instanceof ApiFault && error.status === 404) {
        // The conversation is another customer's by now; what was written begins a new one.
        stopFollowing();
        store.set(({ conversation }) => ({ conversation: { messages: [], outgoing: conversation.outgoing } }));
        return deliver(one);
      }
      const refusal = error instanceof ApiFault && error.status > 0 ? error : undefined;
      setOutgoing((all) =>
        all.map((other) => (other.clientId === one.clientId ? { ...other, state: 'failed', refusal } : other)),
      );
    }
  }

  function enqueue(one: Outgoing) {
    line = line.then(() => deliver(one));
  }

  const conversations: Conversations = {
    async resume() {
      const { conversationId } = keeper.read();
      if (conversationId) await conversations.open(conversationId);
    },
    async open(id) {
      if (store.get().conversation.id === id) return;
      conversations.reset();
      await load(id);
    },
    async reload() {
      const { id } = store.get().conversation;
      await (id ? load(id) : conversations.resume());
    },
    reset() {
      shown += 1;
      stopFollowing();
      stopFollowing = () => {};
      store.set({ conversation: emptyConversation, connection: 'waiting' });
    },
    send({ text, wantsPerson, attachments }) {
      const one: Outgoing = { clientId: crypto.randomUUID(), text, wantsPerson, attachments, state: 'sending' };
      setOutgoing((all) => [...all, one]);
      enqueue(one);
    },
    retry(clientId) {
      const one = store.get().conversation.outgoing.find((other) => other.clientId === clientId);
      if (!one || one.state === 'sending') return;
      const again: Outgoing = { ...one, state: 'sending', refusal: undefined };
      setOutgoing((all) => all.map((other) => (other.clientId === clientId ? again : other)));
      enqueue(again);
    },
    discard: (clientId) => setOutgoing((all) => all.filter((one) => one.clientId !== clientId)),
    async tell(path, body) {
      const view = await sessions.call<ConversationView>({ method: 'POST', path, body });
      const { conversation } = store.get();
      // The stream may be ahead of this answer, and then brings what it says anyway.
      const current = conversation.id === view.id && Number(view.cursor) >= Number(conversation.cursor ?? 0);
      if (current) store.set({ conversation: applyView(conversation, view) });
    },
    markSeen,
  };

  // What failed for want of a network goes out by itself when it is back.
  addEventListener('online', () => {
    for (const one of store.get().conversation.outgoing) {
      if (one.state === 'failed' && one.refusal === undefined) conversations.retry(one.clientId);
    }
  });
  let hide: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hide);
    markSeen();
    const { id } = store.get().conversation;
    if (document.hidden) {
      hide = setTimeout(() => {
        hide = undefined;
        paused = true;
        stopFollowing();
      }, hiddenMs);
    } else if (paused && id) {
      paused = false;
      void follow(id);
    }
  });
  return conversations;
}
