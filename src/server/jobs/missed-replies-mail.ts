import type { MissedReplies } from '#adapters/database/customer-reads.ts';
import type { Desk } from '#domain/desk.ts';
import { inLanguage, type Localized } from '#domain/localized.ts';
import type { Mail } from '#engine/ports/mailer.ts';

const subject: Localized = {
  en: '{company} answered you',
  es: '{company} te ha respondido',
  fr: '{company} vous a répondu',
  de: '{company} hat Ihnen geantwortet',
  pt: '{company} respondeu a você',
  ja: '{company}から返信があります',
  ar: 'ردت عليك {company}',
};

const wrote: Localized = {
  en: '{name} wrote:',
  es: '{name} escribió:',
  fr: '{name} a écrit :',
  de: '{name} schrieb:',
  pt: '{name} escreveu:',
  ja: '{name}より：',
  ar: 'كتب {name}:',
};

const assistant: Localized = {
  en: '{agent} (AI assistant)',
  es: '{agent} (asistente de IA)',
  fr: '{agent} (assistant IA)',
  de: '{agent} (KI-Assistent)',
  pt: '{agent} (assistente de IA)',
  ja: '{agent}（AIアシスタント）',
  ar: '{agent} (مساعد ذكاء اصطناعي)',
};

const goOn: Localized = {
  en: 'To answer, open the chat on our site again: everything is still there.',
  es: 'Para responder, abre de nuevo el chat en nuestro sitio: todo sigue ahí.',
  fr: 'Pour répondre, rouvrez la conversation sur notre site : tout y est encore.',
  de: 'Zum Antworten öffnen Sie den Chat auf unserer Seite wieder: Es ist noch alles da.',
  pt: 'Para responder, abra o chat no nosso site de novo: está tudo lá.',
  ja: 'ご返信は、当サイトのチャットを再度開いてください。これまでの会話はそのまま残っています。',
  ar: 'للرد، افتح المحادثة على موقعنا مرة أخرى: كل شيء ما زال هناك.',
};

/** What was answered while the customer was away, in their language and in plain text. */
export function missedRepliesMail(
  to: string,
  replies: MissedReplies['replies'],
  { persona }: Pick<Desk, 'persona'>,
  language: string,
): Mail {
  const say = (text: Localized, values: Record<string, string>) =>
    inLanguage(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const parts = replies.map(({ name, text }) => {
    const author = name || say(assistant, { agent: persona.name });
    return `${say(wrote, { name: author })}\n\n${withoutChips(text)}`;
  });
  return {
    to,
    subject: say(subject, { company: persona.company }),
    text: [...parts, say(goOn, {})].join('\n\n'),
  };
}

/** The numbers of sources lead nowhere in an e-mail. */
function withoutChips(text: string): string {
  return text.replace(/ ?\[\d{1,3}\]/g, '').trim();
}
