import { withoutFiles } from '#domain/attachment.ts';
import type { Message } from '#domain/message.ts';
import type { AttachmentView } from '#wire/attachment.ts';
import type { CitationView } from '#wire/citation.ts';
import type { RichText } from '#wire/rich-text.ts';
import type { CardView } from '#wire/widget/card.ts';
import type { MessageView, ThumbValue } from '#wire/widget/message.ts';
import { presentCitation } from '../../../present/citation.ts';
import { linksTo, securePages } from '../../../present/links.ts';
import { presentPlainText, presentRichText } from '../../../present/rich-text.ts';

/** What a desk lets its replies link to. */
export interface ReplyLinks {
  linkHosts: readonly string[];
  contacts: readonly string[];
}

/** A stored message as its customer may see it. Field by field, so that nothing internal slips along. */
export function presentMessage(
  message: Message,
  links: ReplyLinks,
  extra: { card?: CardView; thumb?: ThumbValue; attachments?: AttachmentView[] },
): MessageView {
  return {
    id: message.id,
    seq: message.seq,
    from: message.author.kind === 'human' ? 'person' : message.author.kind,
    name: message.author.kind === 'human' ? message.author.name || undefined : undefined,
    content: contentOf(withoutFileLine(message, extra.attachments), links),
    citations: message.citations.map(citationView),
    card: extra.card,
    thumb: extra.thumb,
    attachments: extra.attachments,
    turnId: message.turnId,
    clientId: message.author.kind === 'customer' ? message.channelMessageId : undefined,
    at: message.createdAt.toISOString(),
  };
}

/** Who sees the files needs no line that names them. */
function withoutFileLine(message: Message, files: AttachmentView[] = []): Message {
  return files.length === 0
    ? message
    : {
        ...message,
        text: withoutFiles(
          message.text,
          files.map(({ name }) => name),
        ),
      };
}

/** `presentCitation` keeps what it does not know; a customer gets these fields and no others. */
function citationView(citation: Message['citations'][number]): CitationView {
  const { number, articleId, passageId, title, url, quote, stale } = presentCitation(citation);
  return { number, articleId, passageId, title, url, quote, stale };
}

function contentOf(message: Message, links: ReplyLinks): RichText {
  if (message.author.kind === 'customer') return presentPlainText(message.text);
  if (message.author.kind === 'human') {
    return presentRichText(message.text, { links: securePages, mail: links.contacts });
  }
  return presentReply(message.text, links, message.citations);
}

/** Text of the agent: links only where the desk allows them, or to the articles it cites. */
export function presentReply(text: string, links: ReplyLinks, citations: Message['citations'] = []): RichText {
  return presentRichText(text, {
    links: linksTo(
      links.linkHosts,
      citations.map((citation) => citation.url),
    ),
    mail: links.contacts,
    citations: citations.map((citation) => citation.number),
  });
}
