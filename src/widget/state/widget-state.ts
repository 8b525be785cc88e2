import type { AttachmentView } from '#wire/attachment.ts';
import type { ConversationStatus, ConversationSummary, StreamedReply } from '#wire/widget/conversation.ts';
import type { DeskView } from '#wire/widget/desk.ts';
import type { MessageView } from '#wire/widget/message.ts';
import type { SessionView } from '#wire/widget/session.ts';
import type { ApiFault } from '../api/api-fault.ts';

/** Which page of the panel shows. A conversation without an id has not been started yet. */
export type Page = { name: 'home' } | { name: 'messages' } | { name: 'conversation' };

/** A message on its way. Its text is kept until the server has it, whatever happens. */
export interface Outgoing {
  clientId: string;
  text: string;
  /** Files that go along; the server has them already. */
  attachments?: AttachmentView[];
  /** A click on "Talk to a person" rather than words of the customer. */
  wantsPerson?: boolean;
  state: 'sending' | 'failed';
  /** The server's refusal; missing when it could not be reached. */
  refusal?: ApiFault;
}

export interface OpenConversation {
  /** Missing until the server took the first message. */
  id?: string;
  status?: ConversationStatus;
  /** By seq, without gaps or doubles. */
  messages: MessageView[];
  /** What the agent is saying right now. */
  reply?: StreamedReply;
  outgoing: Outgoing[];
  /** Last event seen. */
  cursor?: string;
}

/** `waiting`: nothing to listen to yet. `lost`: trying again by itself. */
export type Connection = 'waiting' | 'live' | 'lost';

export interface WidgetState {
  open: boolean;
  page: Page;
  locale: string;
  desk?: DeskView;
  session?: SessionView;
  conversations: ConversationSummary[];
  conversation: OpenConversation;
  connection: Connection;
  /** Highest seq read, per conversation. */
  seen: Record<string, number>;
  /** True when the desk could not be loaded. */
  unreachable: boolean;
}

export const emptyConversation: OpenConversation = { messages: [], outgoing: [] };

export function initialState(locale: string): WidgetState {
  return {
    open: false,
    page: { name: 'home' },
    locale,
    conversations: [],
    conversation: emptyConversation,
    connection: 'waiting',
    seen: {},
    unreachable: false,
  };
}
