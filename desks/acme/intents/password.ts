import type { Procedure } from 'handrail';

/** Sends a reset link, but only when they ask for one to be sent; how it works is for the help centre. */
export const passwordProcedure: Procedure = {
  slots: {
    send: {
      pattern:
        /\b((?:re)?send|e-?mail) (me|us|it|another|a new|the link|a (?:password )?reset)|reset (my|the) password for me|can you reset|please reset|(env[ií]a|manda|mándame|envíame|reenvía)\w*[^.?!]{0,30}(enlace|link|correo)|(schick|send)\w*[^.?!]{0,30}(link|e-?mail)|(envoyez|envoie|renvoyez)\S*[^.?!]{0,30}(lien|e-?mail)|(envie|mande|reenvie)\w*[^.?!]{0,30}(link|e-?mail)|リンク(を|の)?(再)?送/iu,
    },
  },
  steps: [
    { tool: 'lookup_account', when: { path: 'send' } },
    { tool: 'reset_password', when: { path: 'send' } },
  ],
  replies: [
    {
      when: { path: 'reset_password.sent_to' },
      resolves: true,
      text: {
        en: 'I have sent a reset link to {reset_password.sent_to}. It works for {reset_password.valid_minutes} minutes and once. If it is not there in five minutes, look in the spam folder for a message from noreply@acme.example.',
        es: 'He enviado un enlace a {reset_password.sent_to}. Funciona durante {reset_password.valid_minutes} minutos y una sola vez. Si no llega en cinco minutos, mira en la carpeta de spam un mensaje de noreply@acme.example.',
        fr: 'J’ai envoyé un lien à {reset_password.sent_to}. Il fonctionne pendant {reset_password.valid_minutes} minutes et une seule fois. S’il n’est pas là dans cinq minutes, cherchez un message de noreply@acme.example dans les indésirables.',
        de: 'Ich habe einen Link an {reset_password.sent_to} gesendet. Er gilt {reset_password.valid_minutes} Minuten und nur einmal. Ist er in fünf Minuten nicht da, suchen Sie bitte im Spam-Ordner nach einer Nachricht von noreply@acme.example.',
        pt: 'Enviei um link para {reset_password.sent_to}. Ele vale por {reset_password.valid_minutes} minutos e uma única vez. Se não chegar em cinco minutos, procure no spam uma mensagem de noreply@acme.example.',
        ja: '{reset_password.sent_to} に再設定用リンクをお送りしました。有効時間は{reset_password.valid_minutes}分で、1回限りです。5分たっても届かない場合は、迷惑メールフォルダで noreply@acme.example からのメールをお探しください。',
      },
    },
    {
      when: { path: 'reset_password.error' },
      text: {
        en: 'From here I can send one reset link a day, and only when you want it. The sign-in page can send you more: choose **Forgot password?** at [app.acme.example/sign-in](https://app.acme.example/sign-in).',
        es: 'Desde aquí puedo enviar un enlace al día, y solo si lo quieres. La página de inicio de sesión puede enviarte más: elige **Forgot password?** en [app.acme.example/sign-in](https://app.acme.example/sign-in).',
        fr: 'D’ici, je peux envoyer un lien par jour, et seulement si vous le souhaitez. La page de connexion peut vous en envoyer d’autres : choisissez **Forgot password?** sur [app.acme.example/sign-in](https://app.acme.example/sign-in).',
        de: 'Von hier kann ich einen Link am Tag senden, und nur, wenn Sie es möchten. Die Anmeldeseite kann weitere senden: Wählen Sie **Forgot password?** auf [app.acme.example/sign-in](https://app.acme.example/sign-in).',
        pt: 'Daqui posso enviar um link por dia, e só se você quiser. A página de entrada pode enviar outros: escolha **Forgot password?** em [app.acme.example/sign-in](https://app.acme.example/sign-in).',
        ja: 'こちらからお送りできるリンクは1日1回、ご希望の場合に限ります。ログインページからは続けて送信できます。[app.acme.example/sign-in](https://app.acme.example/sign-in) で **Forgot password?** をお選びください。',
      },
    },
  ],
};
