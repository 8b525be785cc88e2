import type { AttachmentView } from '#wire/attachment.ts';
import type { CardView, DecideAction } from '#wire/widget/card.ts';
import type { ConversationList } from '#wire/widget/conversation.ts';
import type { DeskView } from '#wire/widget/desk.ts';
import type { MessageView, ThumbValue } from '#wire/widget/message.ts';
import type { CodeAccepted, CodeSent } from '#wire/widget/verification.ts';
import { ApiFault } from '../api/api-fault.ts';
import { request } from '../api/request.ts';
import type { Keeper } from '../kept.ts';
import { stringsFor, usableLocale } from '../locales/locale.ts';
import type { Options } from '../options.ts';
import { createStore, type Store } from '../state/store.ts';
import { unreadCount } from '../state/unread.ts';
import { initialState, type Page, type WidgetState } from '../state/widget-state.ts';
import { createConversations } from './conversations.ts';
import { createSessions } from './sessions.ts';
import type { Signals } from './signals.ts';
import { createTypingSignal } from './typing-signal.ts';

/** Everything the panel and the page can make the widget do. */
export interface Controller {
  store: Store<WidgetState>;
  start(): void;
  open(): void;
  close(): void;
  go(page: Page): void;
  openConversation(id: string): Promise<void>;
  startNew(): void;
  send(text: string, attachments?: AttachmentView[]): void;
  /** Puts a file up, to be sent with a message. Rejects with an `ApiFault`. */
  upload(file: File): Promise<AttachmentView>;
  /** Saves a file that came with a message on this device. */
  download(file: AttachmentView): Promise<void>;
  /** Told of every change of what is being written. */
  typing(text: string): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  talkToPerson(): void;
  decide(card: CardView & { kind: 'confirm' }, decision: DecideAction['decision']): Promise<void>;
  requestCode(email?: string): Promise<CodeSent>;
  enterCode(code: string): Promise<void>;
  thumb(message: MessageView, value: ThumbValue, comment?: string): Promise<void>;
  rate(score: number, comment?: string): Promise<void>;
  leaveEmail(email: string): Promise<void>;
  /** Names the signed-in customer; null forgets them. */
  identify(token: string | null): Promise<void>;
  setLocale(locale: string): void;
}

/** Ties state, server and page together. */
export function createController(options: Options, keeper: Keeper, signals: Signals): Controller {
  const store = createStore<WidgetState>({ ...initialState(options.locale), seen: keeper.read().seen ?? {} });
  const sessions = createSessions({ api: options.api, store, keeper, identity: options.identity });
  const conversations = createConversations({ api: options.api, store, keeper, sessions, signals });
  const path = (rest: string) => `/conversations/${store.get().conversation.id}/${rest}`;
  let unread = 0;

  store.subscribe(() => {
    const count = unreadCount(store.get());
    if (count !== unread) {
      unread = count;
      signals.emit('unread', count);
    }
  });

  async function loadDesk() {
    try {
      const query = `/desk?locale=${encodeURIComponent(store.get().locale)}`;
      store.set({ desk: await request<DeskView>(options.api, { path: query }), unreachable: false });
    } catch {
      store.set({ unreachable: store.get().desk === undefined });
    }
  }

  async function loadList() {
    // Without a session there is nothing to list, and looking is no reason to make one.
    if (!sessions.known()) return;
    try {
      const list = await sessions.call<ConversationList>({ path: '/conversations' });
      store.set({ conversations: list.conversations });
    } catch {
      // The list is a convenience; the next visit of the page loads it.
    }
  }

  const controller: Controller = {
    store,
    start() {
      if (sessions.known()) {
        void conversations.resume().then(loadList);
      }
      if (options.startOpen) controller.open();
    },
    open() {
      if (store.get().open) return;
      store.set({ open: true });
      conversations.markSeen();
      signals.emit('open');
      void loadDesk();
      void loadList();
    },
    close() {
      if (!store.get().open) return;
      store.set({ open: false });
      signals.emit('close');
    },
    go(page) {
      store.set({ page });
      if (page.name === 'conversation') conversations.markSeen();
      else void loadList();
    },
    async openConversation(id) {
      store.set({ page: { name: 'conversation' } });
      await conversations.open(id);
    },
    startNew() {
      conversations.reset();
      store.set({ page: { name: 'conversation' } });
    },
    send(text, attachments) {
      store.set({ page: { name: 'conversation' } });
      conversations.send({ text, attachments });
    },
    upload: (file) => sessions.call<AttachmentView>({ method: 'POST', path: '/attachments', file }),
    async download(file) {
      const blob = await sessions.call<Blob>({ path: path(`attachments/${file.id}`), blob: true });
      // The session is no cookie, so a plain link could not fetch it.
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = file.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    typing: createTypingSignal(store, sessions),
    retry: conversations.retry,
    discard: conversations.discard,
    talkToPerson() {
      const { status } = store.get().conversation;
      if (status?.state === 'closed') conversations.reset();
      store.set({ page: { name: 'conversation' } });
      // Somebody is asked already: what the customer needs now is to see it.
      if (status && status.state !== 'closed' && status.owner.kind !== 'ai') return;
      const text = stringsFor(store.get().locale).personRequested;
      conversations.send({ text, wantsPerson: true });
    },
    async decide(card, decision) {
      const body: DecideAction = { decision, signature: card.signature };
      await conversations.tell(path(`actions/${card.actionId}`), body);
    },
    requestCode: (email) => sessions.call<CodeSent>({ method: 'POST', path: path('verification'), body: { email } }),
    async enterCode(code) {
      const accepted = await sessions.call<CodeAccepted>({
        method: 'POST',
        path: path('verification/code'),
        body: { code },
      });
      sessions.adopt(accepted);
      await conversations.reload();
    },
    async thumb(message, value, comment) {
      await conversations.tell(path(`messages/${message.id}/thumb`), { value, comment });
    },
    async rate(score, comment) {
      await conversations.tell(path('csat'), { score, comment });
    },
    async leaveEmail(email) {
      await conversations.tell(path('email'), { email });
    },
    async identify(token) {
      try {
        await sessions.identify(token);
      } catch (error) {
        signals.emit('error', error instanceof ApiFault ? error.message : 'The customer could not be identified.');
        return;
      }
      if (token === null) {
        conversations.reset();
        store.set({ conversations: [], page: { name: 'home' } });
        return;
      }
      await conversations.reload();
      await loadList();
    },
    setLocale(locale) {
      store.set({ locale: usableLocale(locale) });
      if (store.get().open) void loadDesk();
    },
  };
  return controller;
}
