import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Queries } from '#adapters/database/database.ts';
import { newId } from '#adapters/database/new-id.ts';
import { getSetting, initSetting } from '#adapters/database/settings.ts';
import { postJson } from '#adapters/outgoing/post-json.ts';
import { type NoticeChannels, noticeChannels } from '#wire/console/alerts.ts';
import type { Context } from '../context.ts';

export const channelsKey = 'notice-channels';
const secretKey = 'notice-webhook-secret';

/** What is told: a line for a subject and plain text. */
export interface Notice {
  /** For programs. */
  kind: 'alert' | 'digest' | 'handoff' | 'approval';
  subject: string;
  text: string;
  data: unknown;
}

export async function readNoticeChannels(queries: Queries): Promise<NoticeChannels> {
  const kept = noticeChannels.safeParse((await getSetting(queries, channelsKey)) ?? {});
  return kept.success ? kept.data : noticeChannels.parse({});
}

/** The key by which a receiver can tell that a webhook is ours; made once. */
export async function webhookSecret(queries: Queries): Promise<string> {
  const made = `whsec_${randomBytes(24).toString('base64')}`;
  return z.string().parse(await initSetting(queries, secretKey, made));
}

/** Tells all channels. One that fails is logged and does not keep the others from being told. */
export async function sendNotice(
  { database, mailer, log }: Pick<Context, 'database' | 'mailer' | 'log'>,
  notice: Notice,
): Promise<void> {
  const { emails, slackUrl, webhookUrl } = await readNoticeChannels(database.kysely);
  const attempts = [
    ...emails.map((to) => () => mailer.send({ to, subject: notice.subject, text: notice.text })),
    ...(slackUrl ? [() => postJson(slackUrl, slackMessage(notice))] : []),
    ...(webhookUrl ? [async () => await postSigned(await webhookSecret(database.kysely), webhookUrl, notice)] : []),
  ];
  for (const attempt of attempts) {
    await attempt().catch((err: unknown) => log.warn({ err, kind: notice.kind }, 'a notice could not be sent'));
  }
}

/** What customers wrote must neither call the whole channel (`<!channel>`) nor hide an address behind words. */
export function slackMessage({ subject, text }: Pick<Notice, 'subject' | 'text'>): { text: string } {
  const escaped = `*${subject}*\n${text}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { text: escaped };
}

async function postSigned(secret: string, url: string, notice: Notice): Promise<void> {
  const id = newId('req');
  const at = new Date();
  const body = {
    type: notice.kind,
    subject: notice.subject,
    text: notice.text,
    data: notice.data,
    at: at.toISOString(),
  };
  await postJson(url, body, {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, JSON.stringify(body)),
  });
}
