import { readChannelUse } from '#adapters/database/reads/channel-use.ts';
import { instant } from '#adapters/database/rows/instant.ts';
import { attachmentTypes } from '#domain/attachment.ts';
import { type Channel, channels } from '#domain/conversation.ts';
import type { ChannelsView } from '#wire/console/channels.ts';
import type { Context } from '../../../context.ts';
import type { ConsoleRouter } from '../console-router.ts';

const daysMs = 30 * 24 * 60 * 60_000;
/** Channels of the program itself; others are connected when something came in by them. */
const builtIn: readonly Channel[] = ['chat', 'api', 'terminal'];

/** Where messages come in. Set up in the desk's files and the environment; shown here. */
export function channelRoutes(router: ConsoleRouter, context: Context): void {
  const { desk, config } = context;
  router.on('GET /channels', async (c) => {
    const since = new Date(context.ports.clock.now().getTime() - daysMs);
    const used = new Map((await readChannelUse(context.database.kysely, since)).map((one) => [one.channel, one]));
    const { enabled, maxMegabytes, maxPerMessage, types, scan } = desk.attachments;
    const view: ChannelsView = {
      channels: channels
        .filter((id) => id !== 'console')
        .map((id) => {
          const use = used.get(id);
          return {
            id,
            connected: builtIn.includes(id) || use !== undefined,
            autonomy: desk.autonomy.channels[id] ?? desk.autonomy.default,
            conversations: use?.conversations ?? 0,
            lastAt: use && instant(use.last_at).toISOString(),
          };
        }),
      widget: {
        tag: `<script src="${config.publicUrl}/widget/handrail.js" defer></script>`,
        sites: desk.widget.sites,
        languages: desk.languages,
        attachments: enabled
          ? {
              maxMegabytes,
              maxPerMessage,
              endings: types.map((type) => attachmentTypes[type][0]),
              scanned: scan !== undefined,
            }
          : undefined,
      },
      mailFrom: config.mailFrom,
      apiDocs: `${config.publicUrl}/api/docs`,
    };
    return c.json(view);
  });
}
