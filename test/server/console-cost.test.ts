import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceRows } from '#adapters/prices/price-rows.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { makeHistory } from '#test/support/made-history.ts';
import { costPage, whatIfAnswer } from '#wire/console/cost.ts';

let server: ConsoleServer;
let lead: Caller;
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const month = { from: day(29), to: day(0) };

beforeAll(async () => {
  server = await startConsole();
  Object.assign(server.context.ports, { prices: priceRows });
  lead = await server.member('lead');
  await makeHistory(server.database.kysely, { tickets: 200, days: 40 });
});
afterAll(async () => server[Symbol.asyncDispose]());

const read = async () => costPage.parse((await lead.call('GET', `/cost?from=${month.from}&to=${month.to}`)).body);
const whatIf = async (models: Record<string, string>, cached = true) =>
  whatIfAnswer.parse((await lead.call('POST', '/cost/what-if', { ...month, models, cached })).body);

describe('cost', () => {
  it('is the same by day, by role and by the price list anew', async () => {
    const page = await read();
    expect(page.usd).toBeGreaterThan(0);
    expect(page.groups.reduce((sum, group) => sum + group.usd, 0)).toBeCloseTo(page.usd, 6);
    expect(page.days.reduce((sum, one) => sum + one.usd, 0)).toBeCloseTo(page.usd, 6);
    // Rounded once a call in the ledger, once a group here.
    expect((await whatIf({})).usd).toBeCloseTo(page.usd, 3);
    expect(page.unpriced).toBe(0);
  });

  it('would have been more on the large model and without the cache', async () => {
    const { usd = 0 } = await whatIf({});
    expect((await whatIf({ answer: 'claude-opus-5-5' })).whatIfUsd).toBeGreaterThan(usd * 2);
    expect((await whatIf({}, false)).whatIfUsd).toBeGreaterThan(usd);
    expect(await whatIf({ answer: 'not-listed' })).toMatchObject({ unknown: ['not-listed'] });
  });

  it('stands beside what people cost by an assumption that is kept', async () => {
    expect((await lead.call('PUT', '/cost/human-cost', { minutesPerTicket: 6, usdPerHour: 42 })).status).toBe(204);
    expect((await read()).humanCost).toEqual({ minutesPerTicket: 6, usdPerHour: 42 });
    expect((await lead.call('PUT', '/cost/human-cost', { minutesPerTicket: 0, usdPerHour: 42 })).status).toBe(400);
  });

  it('says which calls have no known price in place of a guess', async () => {
    await server.database.kysely
      .updateTable('model_calls')
      .set({ cost_micros: null, model: 'unheard-of' })
      .where('role', '=', 'summarise')
      .execute();
    const page = await read();
    expect(page.unpriced).toBeGreaterThan(0);
    expect(page.unpricedModels).toEqual(['unheard-of']);
  });

  it('counts calls that a crash cut apart from those without a price', async () => {
    const before = await read();
    const { id } = await server.database.kysely
      .selectFrom('model_calls')
      .select('id')
      .where('cost_micros', 'is not', null)
      .where('at', '>', new Date(Date.now() - 86_400_000 * 20))
      .executeTakeFirstOrThrow();
    const set = { cost_micros: null, stop: 'crashed' };
    await server.database.kysely.updateTable('model_calls').set(set).where('id', '=', id).execute();
    expect(await read()).toMatchObject({ cut: before.cut + 1, unpriced: before.unpriced });
  });

  it('is for leads', async () => {
    const agent = await server.member('agent');
    expect((await agent.call('GET', `/cost?from=${month.from}&to=${month.to}`)).status).toBe(403);
  });
});
