import { z } from 'zod';

const share = z.number().min(0, 'must be at least 0').max(1, 'must be at most 1');

export const confidenceThresholds = z.object({
  draftBelow: share,
  sensitiveDraftBelow: share,
  escalateBelow: share,
});
export type ConfidenceThresholdsView = z.infer<typeof confidenceThresholds>;

export const reliabilityBin = z.object({
  confidence: z.number(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.number(),
});

export const simulatedView = z.object({
  turns: z.number(),
  automatic: z.number(),
  drafts: z.number(),
  escalated: z.number(),
  wrongSent: z.number().optional(),
});
export type SimulatedView = z.infer<typeof simulatedView>;

export const calibrationPage = z.object({
  /** Reviewed answers with a confidence, of the last 180 days. */
  reviews: z.number(),
  /** It takes this many for a first version. */
  least: z.number(),
  brier: z.number().optional(),
  bins: z.array(reliabilityBin),
  /** The curve of the version in use, seen on the same answers. */
  calibratedBins: z.array(reliabilityBin),
  intents: z.array(
    z.object({
      intent: z.string(),
      n: z.number(),
      right: z.number(),
      low: z.number(),
      high: z.number(),
      confidence: z.number(),
      brier: z.number(),
    }),
  ),
  versions: z.array(
    z.object({
      version: z.number().int(),
      reviews: z.number(),
      brierBefore: z.number(),
      brierAfter: z.number(),
      active: z.boolean(),
      madeBy: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  automatic: z.boolean(),
  thresholds: confidenceThresholds,
  /** What the desk's thresholds do to the turns of the last 30 days. */
  now: simulatedView,
});
export type CalibrationPage = z.infer<typeof calibrationPage>;

/** Version null is the raw confidence. */
export const useCalibrationRequest = z.object({ version: z.number().int().positive().nullable() });
export const automaticRequest = z.object({ automatic: z.boolean() });
