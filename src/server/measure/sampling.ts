import { z } from 'zod';
import type { Queries } from '#adapters/database/database.ts';
import { getSetting } from '#adapters/database/settings.ts';
import { type Sampling, usualSampling } from '#domain/measure/sampling.ts';

export const samplingKey = 'review-sampling';

const kept = z.object({ share: z.number().min(0).max(1) });

/** The share of automatic answers that is drawn for review, as a lead set it. */
export async function readSampling(queries: Queries): Promise<Sampling> {
  const parsed = kept.safeParse(await getSetting(queries, samplingKey));
  return parsed.success ? parsed.data : usualSampling;
}
