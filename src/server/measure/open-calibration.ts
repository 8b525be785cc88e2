import type { Database } from '#adapters/database/database.ts';
import { calibrationKey, readActivePoints } from '#adapters/database/measure/calibrations.ts';
import { settingsChannel } from '#adapters/database/notify.ts';
import { calibrated } from '#domain/measure/calibration.ts';

/** The calibration in use, kept up to date in this process. */
export interface Calibration extends AsyncDisposable {
  apply(confidence: number): number;
}

/** Reads the version in use, and again whenever somebody chooses another. */
export async function openCalibration(database: Database, warn: (fault: unknown) => void): Promise<Calibration> {
  let points = await readActivePoints(database.kysely);
  const again = () => {
    readActivePoints(database.kysely)
      .then((read) => {
        points = read;
      })
      .catch(warn);
  };
  const unlisten = await database.listen(settingsChannel, (key) => key === calibrationKey && again(), again);
  return {
    apply: (confidence) => calibrated(confidence, points),
    [Symbol.asyncDispose]: unlisten,
  };
}
