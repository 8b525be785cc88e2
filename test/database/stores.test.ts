import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createApiKey, ensureApiKey, findApiKey, listApiKeys, revokeApiKey } from '#adapters/database/api-keys.ts';
import { appendAudit, verifyAudit } from '#adapters/database/audit-log.ts';
import { beginRequest, finishRequest, forgetOldRequests, forgetRequest } from '#adapters/database/idempotency-keys.ts';
import { settingsChannel } from '#adapters/database/notify.ts';
import { readAuditPage } from '#adapters/database/reads/audit-page.ts';
import { createRecords } from '#adapters/database/records.ts';
import {
  getSetting,
  initSetting,
  isSendingStopped,
  setSendingStopped,
  setSetting,
} from '#adapters/database/settings.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { onBoth } from './on-both.ts';
import { aTurn } from './stories.ts';

onBoth('small stores', (bench) => {
  const kysely = () => bench.database.kysely;

  test('an API key is found by itself alone, until it is revoked', async () => {
    const { id, key } = await createApiKey(kysely(), 'CI');
    expect(key).toMatch(/^hr_/);
    expect(await findApiKey(kysely(), key)).toEqual({ id, name: 'CI', scope: 'api' });
    expect(await findApiKey(kysely(), `${key}x`)).toBeUndefined();
    const stored = JSON.stringify(await kysely().selectFrom('api_keys').selectAll().execute());
    expect(stored).not.toContain(key);
    expect(await revokeApiKey(kysely(), id)).toBe(true);
    expect(await revokeApiKey(kysely(), id)).toBe(false);
    expect(await findApiKey(kysely(), key)).toBeUndefined();
    expect(await listApiKeys(kysely())).toMatchObject([
      { id, name: 'CI', revokedAt: expect.any(Date), lastUsedAt: expect.any(Date) },
    ]);
  });

  test('a key of the environment is taken over once, and again after it was revoked', async () => {
    const given = { name: 'environment', key: 'a-key-of-the-environment' };
    await Promise.all([ensureApiKey(kysely(), given), ensureApiKey(bench.other.kysely, given)]);
    const found = await findApiKey(kysely(), given.key);
    await revokeApiKey(kysely(), found?.id as string);
    await ensureApiKey(kysely(), given);
    expect(await findApiKey(kysely(), given.key)).toEqual(found);
  });

  test('one of many equal requests runs, and all others get its answer', async () => {
    const request = { scope: 'api:key_1', key: 'once', requestHash: 'h1' };
    const begun = await Promise.all(
      Array.from({ length: 10 }, (_, index) => beginRequest(index % 2 ? bench.other.kysely : kysely(), request)),
    );
    expect(begun.map(({ kind }) => kind).toSorted()).toEqual([...Array(9).fill('in-flight'), 'run']);
    await finishRequest(kysely(), { ...request, status: 202, response: { id: 'cnv_1' } });
    expect(await beginRequest(kysely(), request)).toEqual({ kind: 'done', status: 202, response: { id: 'cnv_1' } });
    expect(await beginRequest(kysely(), { ...request, requestHash: 'h2' })).toEqual({ kind: 'conflict' });
    expect(await beginRequest(kysely(), { ...request, scope: 'api:key_2' })).toEqual({ kind: 'run' });
  });

  test('a request that failed, or whose process died, can be tried again', async () => {
    const request = { scope: 's', key: 'retry', requestHash: 'h' };
    expect(await beginRequest(kysely(), request)).toEqual({ kind: 'run' });
    await forgetRequest(kysely(), request);
    expect(await beginRequest(kysely(), request)).toEqual({ kind: 'run' });
    await sql`update idempotency_keys set created_at = now() - interval '2 minutes' where key = 'retry'`.execute(
      kysely(),
    );
    expect(await beginRequest(kysely(), request)).toEqual({ kind: 'run' });
    await sql`update idempotency_keys set created_at = now() - interval '2 days' where key = 'retry'`.execute(kysely());
    expect(await forgetOldRequests(kysely())).toBe(1);
  });

  test('the kill switch is heard in every process and seen by the next turn', async () => {
    const heard = Promise.withResolvers<string>();
    const stop = await bench.other.listen(settingsChannel, heard.resolve);
    await setSendingStopped(kysely(), true);
    expect(await heard.promise).toBe('sending-stopped');
    expect(await isSendingStopped(bench.other.kysely)).toBe(true);
    const { claim } = await aTurn(bench.database);
    expect((await createTurnStore(bench.database).load(claim)).sendingStopped).toBe(true);
    await setSendingStopped(kysely(), false);
    expect(await isSendingStopped(kysely())).toBe(false);
    await stop();
  });

  test('settings keep any JSON, and a secret made by several at once is one', async () => {
    await setSetting(kysely(), 'theme', { dark: true, list: [1, null] });
    expect(await getSetting(kysely(), 'theme')).toEqual({ dark: true, list: [1, null] });
    expect(await getSetting(kysely(), 'none')).toBeUndefined();
    const made = await Promise.all(
      [1, 2, 3].map((n) => initSetting(n % 2 ? kysely() : bench.other.kysely, 'secret', `s${n}`)),
    );
    expect(new Set(made).size).toBe(1);
  });

  test('the audit log is a chain that shows each change to it', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? bench.other : bench.database).transaction((tx) =>
          appendAudit(
            tx,
            { actor: `usr_${index}`, action: 'draft-sent', subject: 'drf_1', details: { z: 1, a: [undefined, 'ü'] } },
            new Date(),
          ),
        ),
      ),
    );
    expect(await verifyAudit(kysely())).toEqual({ intact: true, entries: 20 });
    const [newest] = await readAuditPage(kysely(), { limit: 1 });
    expect(newest?.details).toEqual({ z: 1, a: [null, 'ü'] });
    expect((await readAuditPage(kysely(), { limit: 5, before: newest?.id })).map(({ id }) => id)).toHaveLength(5);
    const third = (await readAuditPage(kysely(), { limit: 20 })).at(-3)?.id as number;
    await kysely().updateTable('audit_log').set({ actor: 'somebody else' }).where('id', '=', third).execute();
    expect(await verifyAudit(kysely())).toEqual({ intact: false, brokenAt: third });
    await kysely().deleteFrom('audit_log').where('id', '=', third).execute();
    expect(await verifyAudit(kysely())).toMatchObject({ intact: false });
  });

  test('records of the desk are put, found and inserted once', async () => {
    const records = createRecords(kysely());
    await records.put('orders', '2', { id: '2', customer: 'c1', total: 5 });
    await records.put('orders', '1', { id: '1', customer: 'c1', total: 7 });
    await records.put('orders', '1', { id: '1', customer: 'c1', total: 8 });
    expect(await records.get('orders', '1')).toEqual({ id: '1', customer: 'c1', total: 8 });
    expect(await records.get('orders', '3')).toBeUndefined();
    expect(await records.find('orders', 'customer', 'c1')).toMatchObject([{ id: '1' }, { id: '2' }]);
    expect(await records.find('orders', 'total', 8)).toMatchObject([{ id: '1' }]);
    expect(await records.find('orders', 'total', '8')).toEqual([]);
    const inserted = await Promise.all(
      Array.from({ length: 10 }, () => records.insert('refunds', 'key', { amount: 1 })),
    );
    expect(inserted.filter(Boolean)).toHaveLength(1);
  });
});
