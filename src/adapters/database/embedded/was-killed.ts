import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

/** Where PostgreSQL's control file tells the state of the cluster, and what it says after a clean stop. */
const stateOffset = 16;
const shutDown = 1;

/** True when the cluster was not shut down: its process died, or runs. */
export function wasKilled(folder: string): boolean {
  const state = Buffer.alloc(4);
  try {
    const descriptor = openSync(path.join(folder, 'global', 'pg_control'), 'r');
    readSync(descriptor, state, 0, 4, stateOffset);
    closeSync(descriptor);
  } catch {
    // No cluster yet.
    return false;
  }
  return state.readInt32LE() !== shutDown;
}
