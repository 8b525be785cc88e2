import { readToolUse } from '#adapters/database/reads/tool-use.ts';
import { type Channel, channels } from '#domain/conversation.ts';
import type { AutonomyView } from '#wire/console/desk-pages.ts';
import type { Context } from '../../../context.ts';
import { presentPolicy } from '../../../present/policy.ts';
import { presentTool } from '../../../present/tool.ts';
import type { ConsoleRouter } from '../console-router.ts';

/** How far back the numbers of a tool go. */
const toolDaysMs = 30 * 24 * 60 * 60_000;

/** What the desk's files say: policy, tools, autonomy. Read only; they change in the files. */
export function deskRoutes(router: ConsoleRouter, context: Context): void {
  const { desk } = context;

  router.on('GET /policy', (c) => c.json(presentPolicy(desk)));

  router.on('GET /tools', async (c) => {
    const since = new Date(context.ports.clock.now().getTime() - toolDaysMs);
    const used = await readToolUse(
      context.database.kysely,
      desk.tools.map((tool) => tool.name),
      since,
    );
    const tools = desk.tools.map((tool) =>
      presentTool(
        tool,
        desk,
        used.find((one) => one.tool === tool.name),
      ),
    );
    return c.json({ tools });
  });

  router.on('GET /autonomy', (c) => {
    const { autonomy } = desk;
    const view: AutonomyView = {
      default: autonomy.default,
      channels: channels.map((id: Channel) => ({ id, autonomy: autonomy.channels[id] ?? autonomy.default })),
      intents: desk.intents.map((intent) => ({
        id: intent.id,
        title: intent.title,
        autonomy:
          (Object.hasOwn(autonomy.intents, intent.id) ? autonomy.intents[intent.id] : undefined) ?? autonomy.default,
        sensitive: intent.sensitive ?? false,
        escalatesAtOnce: intent.escalateImmediately ?? false,
      })),
    };
    return c.json(view);
  });
}
