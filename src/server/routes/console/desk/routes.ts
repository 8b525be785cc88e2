import { readCascadeUse } from '#adapters/database/reads/cascade-use.ts';
import { readToolUse } from '#adapters/database/reads/tool-use.ts';
import { type Channel, channels } from '#domain/conversation.ts';
import type { Desk } from '#domain/desk.ts';
import { autonomyFor } from '#domain/policy/autonomy-for.ts';
import type { Autonomy } from '#domain/tier.ts';
import { recordedTools } from '#engine/tools/support-ticket-tool.ts';
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
    const recorded = recordedTools(desk);
    const used = await readToolUse(
      context.database.kysely,
      recorded.map((tool) => tool.name),
      since,
    );
    const tools = recorded.map((tool) =>
      presentTool(
        tool,
        desk,
        used.find((one) => one.tool === tool.name),
      ),
    );
    return c.json({ tools });
  });

  router.on('GET /autonomy', async (c) => {
    const { autonomy } = desk;
    const since = new Date(Date.now() - readingDays * dayMs);
    const view: AutonomyView = {
      default: autonomy.default,
      assist: autonomy.assist ?? false,
      rollOut: autonomy.rollOut ?? 1,
      reading: await readCascadeUse(context.database.kysely, since),
      channels: channels.map((id: Channel) => ({ id, autonomy: autonomy.channels[id] ?? autonomy.default })),
      intents: desk.intents.map((intent) => ({
        id: intent.id,
        title: intent.title,
        autonomy:
          (Object.hasOwn(autonomy.intents, intent.id) ? autonomy.intents[intent.id] : undefined) ?? autonomy.default,
        onChannel: Object.fromEntries(channels.map((id) => [id, heldOn(desk, id, intent)])),
        sensitive: intent.sensitive ?? false,
        escalatesAtOnce: intent.escalateImmediately ?? false,
      })),
    };
    return c.json(view);
  });
}

const dayMs = 86_400_000;
/** Enough to see a habit, and short enough to see a change. */
const readingDays = 30;

/** What the agent may do with an intent on a channel, all settings together. */
function heldOn({ autonomy }: Desk, channel: Channel, intent: Desk['intents'][number]): Autonomy {
  if (intent.escalateImmediately) return 'off';
  const held = autonomyFor(autonomy, channel, [intent.id]);
  return autonomy.assist && held === 'auto' ? 'draft' : held;
}
