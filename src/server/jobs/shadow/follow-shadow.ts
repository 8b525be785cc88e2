import type { Database } from '#adapters/database/database.ts';
import { lastEventId } from '#adapters/database/events.ts';
import type { Jobs } from '#adapters/database/jobs.ts';
import { settingsChannel } from '#adapters/database/notify.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { Context } from '../../context.ts';
import { readShadowSetting } from '../../shadow/shadow-setting.ts';
import type { compareWithReply } from './compare-with-reply.ts';
import type { draftBeside } from './draft-beside.ts';

interface ShadowJobs {
  draft: ReturnType<typeof draftBeside>;
  compare: ReturnType<typeof compareWithReply>;
}

/** Queues a draft when people have what a customer wrote, and a comparison when one of them answers. */
export async function followShadow(
  { database, feed, stopping }: Pick<Context, 'database' | 'feed' | 'stopping'>,
  jobs: Jobs,
  { draft, compare }: ShadowJobs,
): Promise<void> {
  const isOn = await rememberedSetting(database);
  for await (const { id, event, ticketId } of feed.followAll(await lastEventId(database.kysely), stopping)) {
    if (!ticketId) continue;
    const [left, answered] = [leavesItToPeople(event), event.type === 'message-sent' && event.author === 'human'];
    if ((!left && !answered) || !(await isOn())) continue;
    if (left) await jobs.send(draft, { ticketId }, { key: `${ticketId}:${id}` });
    else await jobs.send(compare, { ticketId }, { key: `${ticketId}:${id}` });
  }
}

/** Most desks have it off, and every message of every customer asks: it is read when settings changed. */
async function rememberedSetting(database: Database): Promise<() => Promise<boolean>> {
  let changes = 0;
  let known: boolean | undefined;
  const forget = () => {
    changes += 1;
    known = undefined;
  };
  await database.listen(settingsChannel, forget, forget);
  return async () => {
    if (known !== undefined) return known;
    const before = changes;
    const { on } = await readShadowSetting(database.kysely);
    if (before === changes) known = on;
    return on;
  };
}

/** The job itself sees whether people have the conversation: a message to the agent begins a turn of its own. */
const leavesItToPeople = (event: DomainEvent) =>
  event.type === 'message-received' || (event.type === 'turn-ended' && event.outcome === 'escalated');
