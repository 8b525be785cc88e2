import { expect, test } from 'vitest';
import {
  attachmentsOf,
  bindAttachments,
  findToSend,
  readAttachment,
  storeAttachment,
} from '#adapters/database/attachments.ts';
import { receive } from '#adapters/database/intake.ts';
import { forgetBuckets, takeFromBuckets } from '#adapters/database/rate-limits.ts';
import { readPastCases } from '#adapters/database/reads/past-cases.ts';
import { consoleDesk } from '#test/support/console-desk.ts';
import { onBoth } from './on-both.ts';

onBoth('what the console and the widget keep', (bench) => {
  test('buckets let through what is allowed, however many processes ask at once, and fill up again', async () => {
    const now = new Date('2026-11-20T10:00:00Z');
    const allowance = { burst: 5, perMinute: 60 };
    const take = (database: typeof bench.database, at: Date) =>
      takeFromBuckets(
        database.kysely,
        [
          { bucket: 'message', key: 'ana', allowance },
          { bucket: 'address', key: '10.0.0.1', allowance: { burst: 100, perMinute: 100 } },
        ],
        at,
      );
    const waits = await Promise.all(
      Array.from({ length: 12 }, (_, index) => take(index % 2 ? bench.database : bench.other, now)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
    expect(Math.max(...waits)).toBe(1);
    const later = new Date(now.getTime() + 2_000);
    expect([
      await take(bench.other, later),
      await take(bench.database, later),
      await take(bench.database, later),
    ]).toEqual([0, 0, 1]);
    await forgetBuckets(bench.database.kysely, new Date(later.getTime() + 1));
    expect(await take(bench.database, later)).toBe(0);
  });

  test('a file comes back byte for byte, with its message, to who put it up only', async () => {
    const { kysely } = bench.database;
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
    const file = await storeAttachment(kysely, { name: 'a.bin', type: 'text/plain', bytes }, 'customer:cus_1');
    await expect(findToSend(kysely, [file.id], ['customer:cus_2'])).rejects.toMatchObject({ code: 'not_found' });
    expect(await findToSend(kysely, [file.id], ['customer:cus_2', 'customer:cus_1'])).toEqual([file]);
    const said = await receive(bench.database, { channel: 'chat', text: 'See', customer: { assurance: 'anonymous' } });
    await bindAttachments(kysely, [file.id], said);
    expect((await attachmentsOf(kysely, [said.messageId])).get(said.messageId)).toEqual([file]);
    const read = await readAttachment(kysely, file.id, said.conversationId);
    expect(Buffer.from(read?.content ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(await readAttachment(kysely, file.id, 'cnv_other')).toBeUndefined();
  });

  test('past calls are read with no call at all', async () => {
    const tools = consoleDesk.tools.map(({ name }) => name);
    const read = await readPastCases(bench.database.kysely, consoleDesk.tools, { tools, since: new Date(0) });
    expect(read).toEqual({ cases: [], unreadable: 0, cut: false });
  });
});
