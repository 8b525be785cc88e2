import { defineTool, inLanguage, z } from 'handrail';
import { resetLinkMinutes } from '../facts.ts';
import { ownAccount } from '../store/account.ts';
import type { resetRow } from '../store/rows.ts';

const titles = {
  en: 'Send a link to reset your password to the e-mail address on your account',
  es: 'Enviar un enlace para restablecer la contraseña al correo de tu cuenta',
  fr: 'Envoyer un lien de réinitialisation à l’adresse e-mail de votre compte',
  de: 'Einen Link zum Zurücksetzen des Passworts an die E-Mail-Adresse Ihres Kontos senden',
  pt: 'Enviar um link de redefinição de senha para o e-mail da sua conta',
  ja: 'ご登録のメールアドレスにパスワード再設定用リンクを送る',
};

/** `a…@example.com`: enough to know which inbox to look in, too little to harvest. */
function masked(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}

export const resetPassword = defineTool({
  name: 'reset_password',
  description:
    'Sends a link to reset the password to the e-mail address on the customer’s account. Use it when they ask you to send one; to explain how resetting works, use the help centre.',
  input: z.object({}),
  effect: 'write',
  recovery: 'repeatable',
  describe: (_input, language = 'en') => inLanguage(titles, language),
  async run(_input, context) {
    const account = await ownAccount(context);
    await context.records.insert('password_resets', context.idempotencyKey, {
      customer_id: account.id,
      requested_at: context.now.toISOString(),
    } satisfies z.infer<typeof resetRow>);
    return {
      sent_to: masked(account.email),
      valid_minutes: resetLinkMinutes,
      works: 'once',
      arrives_within: '5 minutes',
    };
  },
});
