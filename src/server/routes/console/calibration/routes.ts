import {
  activateCalibration,
  readActivePoints,
  readCalibrations,
  readJudged,
  readPastTurns,
} from '#adapters/database/measure/calibrations.ts';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import { setSetting } from '#adapters/database/settings.ts';
import { AppError } from '#domain/errors.ts';
import {
  brierScore,
  type CalibrationPoint,
  calibrated,
  fitCalibration,
  type Judged,
  reliability,
} from '#domain/measure/calibration.ts';
import { shareInterval } from '#domain/measure/interval.ts';
import {
  type ConfidenceThresholds,
  type SimulatedOutcome,
  simulateThresholds,
} from '#domain/measure/simulate-thresholds.ts';
import {
  automaticRequest,
  type CalibrationPage,
  confidenceThresholds,
  type SimulatedView,
  useCalibrationRequest,
} from '#wire/console/calibration.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { automaticKey, isAutomatic, leastReviews, recalibrate } from '../../../measure/recalibrate.ts';
import { bodyOf, type ConsoleRouter } from '../console-router.ts';

const simulatedDays = 30;

/** Whether the confidence means what it says, and what thresholds do. */
export function calibrationRoutes(router: ConsoleRouter, context: Context): void {
  const { database, desk } = context;
  const { kysely } = database;

  router.on('GET /calibration', async (c) => {
    const [judged, points, versions, names, automatic] = await Promise.all([
      readJudged(kysely),
      readActivePoints(kysely),
      readCalibrations(kysely),
      readMemberNames(kysely),
      isAutomatic(database),
    ]);
    const { draftBelow, sensitiveDraftBelow, escalateBelow } = desk.thresholds;
    const thresholds = { draftBelow, sensitiveDraftBelow, escalateBelow };
    const body: CalibrationPage = {
      reviews: judged.length,
      least: leastReviews,
      brier: judged.length > 0 ? brierScore(judged, points) : undefined,
      bins: reliability(judged),
      calibratedBins: points.length > 0 ? reliability(judged, points) : [],
      intents: byIntent(judged, points),
      versions: versions.map(({ points: _, createdAt, madeBy, ...version }) => ({
        ...version,
        madeBy: names.get(madeBy) ?? madeBy,
        at: createdAt.toISOString(),
      })),
      automatic,
      thresholds,
      now: await simulate(thresholds, judged, points),
    };
    return c.json(body);
  });

  router.on('POST /calibration/what-if', async (c) => {
    const thresholds = await bodyOf(c, confidenceThresholds);
    const [judged, points] = await Promise.all([readJudged(kysely), readActivePoints(kysely)]);
    const body: SimulatedView = await simulate(thresholds, judged, points);
    return c.json(body);
  });

  router.on('POST /calibration/versions', async (c) => {
    const actor = c.get('actor');
    const made = await recalibrate(database, { madeBy: actor.userId, force: true });
    if (!made.made) throw new AppError('conflict', made.reason);
    await audit(context, actor, 'calibration-made', String(made.version));
    return c.body(null, 204);
  });

  router.on('PUT /calibration/active', async (c) => {
    const { version } = await bodyOf(c, useCalibrationRequest);
    if (!(await activateCalibration(database, version)))
      throw new AppError('not_found', `There is no version ${version}.`);
    await audit(context, c.get('actor'), 'calibration-used', version === null ? 'raw' : String(version));
    return c.body(null, 204);
  });

  router.on('PUT /calibration/automatic', async (c) => {
    const { automatic } = await bodyOf(c, automaticRequest);
    await setSetting(kysely, automaticKey, automatic);
    await audit(context, c.get('actor'), 'calibration-automatic-set', 'calibration', { automatic });
    return c.body(null, 204);
  });

  async function simulate(
    thresholds: ConfidenceThresholds,
    judged: readonly Judged[],
    points: readonly CalibrationPoint[],
  ): Promise<SimulatedOutcome> {
    const sensitive = desk.intents.filter((intent) => intent.sensitive).map((intent) => intent.id);
    const turns = await readPastTurns(kysely, simulatedDays, sensitive);
    const seen = turns.map((turn) => ({ ...turn, confidence: calibrated(turn.confidence, points) }));
    if (judged.length < leastReviews) return simulateThresholds(seen, thresholds);
    // What reviews say of each confidence, whether or not a calibration is in use.
    const fitted = fitCalibration(judged.map((one) => ({ ...one, confidence: calibrated(one.confidence, points) })));
    return simulateThresholds(seen, thresholds, (confidence) => calibrated(confidence, fitted));
  }
}

function byIntent(
  judged: readonly (Judged & { intent: string })[],
  points: readonly CalibrationPoint[],
): CalibrationPage['intents'] {
  return [...Map.groupBy(judged, (one) => one.intent)]
    .map(([intent, all]) => {
      const { value, low, high } = shareInterval(all.filter(({ right }) => right).length, all.length);
      return {
        intent,
        n: all.length,
        right: value,
        low,
        high,
        confidence: all.reduce((sum, one) => sum + calibrated(one.confidence, points), 0) / all.length,
        brier: brierScore(all, points),
      };
    })
    .toSorted((a, b) => b.n - a.n);
}
