import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { makeHistory } from '#test/support/made-history.ts';
import { metricSliceRows, metricsPage, metricTickets } from '#wire/console/metrics.ts';

let server: ConsoleServer;
let viewer: Caller;
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const month = `from=${day(29)}&to=${day(0)}`;

beforeAll(async () => {
  server = await startConsole();
  viewer = await server.member('viewer');
  await makeHistory(server.database.kysely, { tickets: 400, days: 58 });
});
afterAll(async () => server[Symbol.asyncDispose]());

describe('metrics', () => {
  it('come with definition, interval, course and the period before', async () => {
    const page = metricsPage.parse((await viewer.call('GET', `/metrics?${month}`)).body);
    const rate = page.metrics.find(({ id }) => id === 'resolution-rate');
    expect(rate?.now.n).toBeGreaterThan(100);
    expect(rate?.now.low).toBeLessThan(rate?.now.value ?? 0);
    expect(rate?.before.n).toBeGreaterThan(100);
    expect(rate?.series).toHaveLength(30);
    expect(page.slices.channel).toEqual(expect.arrayContaining(['chat', 'email', 'api']));
  });

  it('add up over the values of a slice, and hold for one of them', async () => {
    const page = metricsPage.parse((await viewer.call('GET', `/metrics?${month}`)).body);
    const { rows } = metricSliceRows.parse(
      (await viewer.call('GET', `/metrics/slices?${month}&metric=tickets&slice=channel`)).body,
    );
    expect(rows.reduce((sum, row) => sum + row.now.n, 0)).toBe(page.metrics[0]?.now.n);
    const email = metricsPage.parse((await viewer.call('GET', `/metrics?${month}&channel=email`)).body);
    expect(email.metrics[0]?.now.n).toBe(rows.find((row) => row.key === 'email')?.now.n);
  });

  it('lead to the tickets behind them', async () => {
    const missed = metricTickets.parse(
      (await viewer.call('GET', `/metrics/tickets?${month}&metric=resolution-rate&hit=no`)).body,
    );
    expect(missed.tickets.length).toBeGreaterThan(5);
    expect(missed.tickets.every((ticket) => !ticket.hit && ticket.outcome !== 'Confirmed')).toBe(true);
  });

  it('are taken along as a table', async () => {
    const { response } = await viewer.call('GET', `/metrics/export?${month}`);
    expect(response.headers.get('content-type')).toContain('text/csv');
  });

  it('refuse a figure and a day that are none', async () => {
    expect((await viewer.call('GET', `/metrics/tickets?${month}&metric=luck`)).status).toBe(400);
    expect((await viewer.call('GET', '/metrics?from=yesterday&to=2026-01-01')).status).toBe(400);
  });
});
