import { z } from 'zod';
import type { Database } from '#adapters/database/database.ts';
import {
  activateCalibration,
  keepCalibration,
  readCalibrations,
  readJudged,
} from '#adapters/database/measure/calibrations.ts';
import { getSetting } from '#adapters/database/settings.ts';
import { brierScore, brierUnseen, fitCalibration } from '#domain/measure/calibration.ts';

/** With fewer reviews a curve is mostly chance. */
export const leastReviews = 50;
/** A new version waits for this many reviews more than the newest had. */
const reviewsBetween = 25;

export const automaticKey = 'calibration-automatic';

/** Whether new versions are used by themselves when they are better; off until a lead says so. */
export async function isAutomatic(database: Database): Promise<boolean> {
  return z
    .boolean()
    .catch(false)
    .parse(await getSetting(database.kysely, automaticKey));
}

/** Why no version was made, or the one that was. */
export type Recalibrated = { made: true; version: number; used: boolean } | { made: false; reason: string };

/** Fits a new version when enough reviews came since the newest, and uses it if it is better and may be. */
export async function recalibrate(
  database: Database,
  { madeBy, force }: { madeBy: string; force?: boolean },
): Promise<Recalibrated> {
  const judged = await readJudged(database.kysely);
  if (judged.length < leastReviews) {
    return { made: false, reason: `It takes ${leastReviews} reviewed answers; there are ${judged.length}.` };
  }
  const [newest] = await readCalibrations(database.kysely, 1);
  if (!force && newest && Math.abs(judged.length - newest.reviews) < reviewsBetween) {
    return { made: false, reason: 'Hardly any reviews came since the newest version.' };
  }
  const brierBefore = brierScore(judged);
  const brierAfter = brierUnseen(judged);
  const points = fitCalibration(judged);
  const version = await keepCalibration(database.kysely, {
    points,
    reviews: judged.length,
    brierBefore,
    brierAfter,
    madeBy,
  });
  const used = brierAfter < brierBefore && (await isAutomatic(database));
  if (used) await activateCalibration(database, version);
  return { made: true, version, used };
}
