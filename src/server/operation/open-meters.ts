import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Meters } from '#adapters/prometheus/create-meters.ts';
import type { Desk } from '#domain/desk.ts';
import type { Config } from '../config/config.ts';

const packageFile = z.object({ version: z.string() });

/** The counters of this process, with what runs in it. Loaded while database and embedder start in other threads. */
export async function openMeters({ model, database }: Config, desk: Desk): Promise<Meters> {
  const [{ createMeters }, text] = await Promise.all([
    import('#adapters/prometheus/create-meters.ts'),
    readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
  ]);
  const { version } = packageFile.parse(JSON.parse(text));
  const meters = createMeters();
  for (const name of new Set(Object.values(desk.models))) meters.instruments.circuitOpen.set({ model: name }, 0);
  meters.instruments.buildInfo.set({ version, desk: desk.version, model, database }, 1);
  return meters;
}
