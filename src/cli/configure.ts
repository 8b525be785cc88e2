import path from 'node:path';
import type { Config, Secrets } from '#server/config/config.ts';
import { readEnvironment } from '#server/config/read-environment.ts';

/** The clone's folder: paths in the environment are relative to it, wherever the command was called. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** Reads the configuration, or prints every fault and ends the program. */
export function configure(): { config: Config; secrets: Secrets } {
  const read = readEnvironment(process.env, projectFolder);
  if (read.ok) return read;
  console.error('Handrail cannot start with these settings:');
  for (const fault of read.faults) console.error(`  ${fault}`);
  process.exit(1);
}
