import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCalibration } from '#server/measure/open-calibration.ts';
import { recalibrate } from '#server/measure/recalibrate.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { makeHistory } from '#test/support/made-history.ts';
import { calibrationPage, simulatedView } from '#wire/console/calibration.ts';

let server: ConsoleServer;
let lead: Caller;

beforeAll(async () => {
  server = await startConsole();
  lead = await server.member('lead');
});
afterAll(async () => server[Symbol.asyncDispose]());

const read = async () => calibrationPage.parse((await lead.call('GET', '/calibration')).body);

describe('the calibration', () => {
  it('waits for enough reviews', async () => {
    expect(await read()).toMatchObject({ reviews: 0, bins: [], versions: [], automatic: false });
    expect((await lead.call('POST', '/calibration/versions')).status).toBe(409);
  });

  it('is fitted from reviews, used by all processes when a lead says so, and left again', async () => {
    await makeHistory(server.database.kysely, { tickets: 1_500, days: 29 });
    await using calibration = await openCalibration(server.database, () => {});
    expect(calibration.apply(0.85)).toBe(0.85);
    expect((await lead.call('POST', '/calibration/versions')).status).toBe(204);
    const page = await read();
    expect(page.reviews).toBeGreaterThan(50);
    expect(page.bins.length).toBeGreaterThan(3);
    expect(page.versions).toMatchObject([{ version: 1, active: false }]);
    await lead.call('PUT', '/calibration/active', { version: 1 });
    await expect.poll(() => calibration.apply(0.85)).not.toBe(0.85);
    expect((await read()).versions).toMatchObject([{ active: true }]);
    await lead.call('PUT', '/calibration/active', { version: null });
    await expect.poll(() => calibration.apply(0.85)).toBe(0.85);
    expect((await lead.call('PUT', '/calibration/active', { version: 9 })).status).toBe(404);
  });

  it('makes no new version while hardly any reviews came', async () => {
    expect(await recalibrate(server.database, { madeBy: 'automatic' })).toMatchObject({ made: false });
  });

  it('says what other thresholds would have done', async () => {
    const { now, thresholds } = await read();
    const strict = simulatedView.parse(
      (await lead.call('POST', '/calibration/what-if', { ...thresholds, draftBelow: 0.95, sensitiveDraftBelow: 0.95 }))
        .body,
    );
    expect(strict.turns).toBe(now.turns);
    expect(strict.automatic).toBeLessThan(now.automatic);
    expect(strict.drafts).toBeGreaterThan(now.drafts);
    expect(strict.wrongSent).toBeLessThan(now.wrongSent ?? 0);
  });
});
