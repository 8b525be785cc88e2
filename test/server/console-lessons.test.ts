import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { makeHistory } from '#test/support/made-history.ts';
import { lessonsPage } from '#wire/console/lessons.ts';

let server: ConsoleServer;
let lead: Caller & { userId: string };

beforeAll(async () => {
  server = await startConsole();
  lead = await server.member('lead');
  await makeHistory(server.database.kysely, { tickets: 1_500, days: 29 });
});
afterAll(async () => server[Symbol.asyncDispose]());

const read = async () => lessonsPage.parse((await lead.call('GET', '/lessons')).body).lessons;

describe('the learning queue', () => {
  it('holds what the last weeks showed, with its evidence, once', async () => {
    await lead.call('POST', '/lessons/gather');
    await lead.call('POST', '/lessons/gather');
    const lessons = await read();
    const kinds = lessons.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['knowledge-gap']));
    expect(new Set(lessons.map(({ kind, subject }) => `${kind} ${subject}`)).size).toBe(lessons.length);
    expect(lessons.find(({ kind }) => kind === 'knowledge-gap')?.evidence[0]?.conversationId).toMatch(/^cnv_/);
  });

  it('is taken by somebody, and shows afterwards whether the figure moved', async () => {
    const [gap] = (await read()).filter(({ kind }) => kind === 'knowledge-gap');
    await lead.call('PATCH', `/lessons/${gap?.id}`, { mine: true, state: 'doing' });
    expect((await read())[0]).toMatchObject({ id: gap?.id, state: 'doing', owner: { id: lead.userId } });
    await lead.call('PATCH', `/lessons/${gap?.id}`, { state: 'done', note: 'Wrote an article.' });
    const done = (await read()).find(({ id }) => id === gap?.id);
    expect(done).toMatchObject({ state: 'done', outcome: { metric: 'retrieval-failure', intent: gap?.subject } });
    expect(done?.outcome?.before.n).toBeGreaterThan(20);
    expect(done?.outcome?.since.value).toBeUndefined();
    await lead.call('POST', '/lessons/gather');
    expect((await read()).find(({ id }) => id === gap?.id)?.state).toBe('done');
  });

  it('is read by viewers and changed by agents only', async () => {
    const viewer = await server.member('viewer');
    const [lesson] = await read();
    expect((await viewer.call('GET', '/lessons')).status).toBe(200);
    expect((await viewer.call('PATCH', `/lessons/${lesson?.id}`, { state: 'done' })).status).toBe(403);
  });
});
