import { inLanguage, type Localized } from '#domain/localized.ts';
import { codeRules } from '#domain/one-time-code.ts';
import type { Mail } from '#engine/ports/mailer.ts';

const subject: Localized = {
  en: 'Your code for {company}',
  es: 'Tu código para {company}',
  fr: 'Votre code pour {company}',
  de: 'Ihr Code für {company}',
  pt: 'Seu código para {company}',
  ja: '{company}の確認コード',
  ar: 'رمزك لدى {company}',
};

const text: Localized = {
  en: 'Your code is {code}.\n\nEnter it in the chat with {company} within {minutes} minutes. Nobody at {company} will ever ask you for it.\n\nIf you did not ask for a code, you can ignore this e-mail.',
  es: 'Tu código es {code}.\n\nEscríbelo en el chat con {company} en los próximos {minutes} minutos. Nadie de {company} te lo pedirá nunca.\n\nSi no has pedido un código, puedes ignorar este correo.',
  fr: 'Votre code est {code}.\n\nSaisissez-le dans la conversation avec {company} dans les {minutes} minutes. Personne chez {company} ne vous le demandera jamais.\n\nSi vous n’avez pas demandé de code, ignorez cet e-mail.',
  de: 'Ihr Code lautet {code}.\n\nGeben Sie ihn innerhalb von {minutes} Minuten im Chat mit {company} ein. Niemand bei {company} wird Sie je danach fragen.\n\nWenn Sie keinen Code angefordert haben, können Sie diese E-Mail ignorieren.',
  pt: 'Seu código é {code}.\n\nDigite-o no chat com {company} em até {minutes} minutos. Ninguém na {company} vai pedir o código a você.\n\nSe você não pediu um código, ignore este e-mail.',
  ja: '確認コードは{code}です。\n\n{minutes}分以内に{company}とのチャットに入力してください。{company}の担当者がこのコードをお尋ねすることはありません。\n\nお心当たりのない場合は、このメールを破棄してください。',
  ar: 'رمزك هو {code}.\n\nأدخله في المحادثة مع {company} خلال {minutes} دقائق. لن يطلبه منك أي شخص من {company}.\n\nإذا لم تطلب رمزًا، فتجاهل هذه الرسالة.',
};

/** The e-mail that carries a code. The code stands in the text only: subjects show on locked screens. */
export function codeMail(to: string, code: string, company: string, language: string): Mail {
  const values: Record<string, string> = { code, company, minutes: String(codeRules.lifetimeMs / 60_000) };
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return { to, subject: fill(inLanguage(subject, language)), text: fill(inLanguage(text, language)) };
}
