import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import type { Thumb } from '#adapters/database/reads/thread-extras.ts';
import { messageOf } from '#adapters/database/rows/message-row.ts';
import { withoutFiles } from '#domain/attachment.ts';
import type { Desk } from '#domain/desk.ts';
import type { Message } from '#domain/message.ts';
import type { AttachmentView } from '#wire/attachment.ts';
import type { MessageView } from '#wire/console/thread.ts';
import type { RichText } from '#wire/rich-text.ts';
import { presentCitation } from './citation.ts';
import { linksTo, securePages } from './links.ts';
import { splitQuotedMail } from './quoted-mail.ts';
import { presentPlainText, presentRichText } from './rich-text.ts';
import { visibleText } from './visible-text.ts';

type Row = ConversationStory['messages'][number];

interface Extra {
  customer: { id: string; name: string };
  /** Names of members by their id. */
  names: ReadonlyMap<string, string>;
  files?: readonly AttachmentView[];
  thumb?: Thumb;
}

/** How programs mark what they quote; the page draws a line beside it. */
const quoteMark = /^> ?/gm;

const cardTitles = { verify: 'Asked to prove who they are', csat: 'Asked for a rating' };

/** A message of a thread, for the team. */
export function presentMessage(row: Row, desk: Desk, { customer, names, thumb, files = [] }: Extra): MessageView {
  const stored = messageOf(row);
  const message = {
    ...stored,
    text: withoutFiles(
      stored.text,
      files.map(({ name }) => name),
    ),
  };
  return {
    type: 'message',
    id: message.id,
    seq: message.seq,
    kind: message.kind,
    author: authorOf(row, message, desk, customer, names),
    ...bodyOf(message, desk),
    text: visibleText(message.text),
    citations: message.citations.map(presentCitation),
    attachments: files.map(({ id, name, type, size }) => ({ id, name, type, size })),
    turnId: message.turnId,
    card: message.card && {
      kind: message.card.kind,
      title:
        message.card.kind === 'confirm' ? `Asked to confirm: ${message.card.title}` : cardTitles[message.card.kind],
    },
    thumb: thumb?.value,
    thumbComment: thumb?.comment && visibleText(thumb.comment),
    at: message.createdAt.toISOString(),
  };
}

function authorOf(
  row: Row,
  message: Message,
  desk: Desk,
  customer: Extra['customer'],
  names: Extra['names'],
): MessageView['author'] {
  switch (message.author.kind) {
    case 'customer':
      return { kind: 'customer', ...customer };
    case 'human':
      return {
        kind: 'human',
        id: message.author.userId,
        name: names.get(message.author.userId) || message.author.name || 'Somebody',
      };
    case 'system':
      return { kind: 'system', name: 'Automatic message' };
    case 'ai': {
      const approver = row.author_id ? names.get(row.author_id) : undefined;
      return { kind: 'ai', name: approver ? `${desk.persona.name}, approved by ${approver}` : desk.persona.name };
    }
  }
}

function bodyOf(message: Message, desk: Desk): Pick<MessageView, 'body' | 'quoted'> {
  if (message.author.kind === 'customer') {
    const { said, quoted } = splitQuotedMail(message.text);
    return {
      body: presentPlainText(said),
      quoted: quoted === undefined ? undefined : presentPlainText(quoted.replace(quoteMark, '')),
    };
  }
  if (message.author.kind === 'human') {
    return { body: presentRichText(message.text, { links: securePages, mail: desk.contacts }) };
  }
  return { body: presentAgentText(message.text, message.citations, desk) };
}

/** Text of the AI: chips for its citations, links only to its sources and the desk's hosts. */
export function presentAgentText(text: string, citations: Message['citations'], desk: Desk): RichText {
  return presentRichText(text, {
    links: linksTo(
      desk.linkHosts,
      citations.map((citation) => citation.url),
    ),
    mail: desk.contacts,
    citations: citations.map((citation) => citation.number),
  });
}
