import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import type { Mailer } from '#engine/ports/mailer.ts';
import type { Config, Secrets } from './config/config.ts';

/** Without a mail server e-mails land in this file of the data folder, so that a newcomer can try codes. */
const outbox = 'outbox.txt';

/** Sends through `SMTP_URL`; without one, writes to the outbox file and says so in the log. */
export function createMailer(config: Config, secrets: Secrets, log: Logger): Mailer {
  if (!secrets.smtpUrl) {
    return {
      async send(mail) {
        await mkdir(config.dataDir, { recursive: true });
        const file = path.join(config.dataDir, outbox);
        await appendFile(file, `To: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}\n\n---\n`, { mode: 0o600 });
        log.warn({ file }, 'SMTP_URL is not set: the e-mail was written to a file');
      },
    };
  }
  const { smtpUrl } = secrets;
  let opened: Promise<Transporter> | undefined;
  return {
    async send(mail) {
      // RFC 3834: other machines must not answer what a machine sent.
      opened ??= import('nodemailer').then(({ createTransport }) => createTransport(smtpUrl));
      const transport = await opened;
      await transport.sendMail({ from: config.mailFrom, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
  };
}
