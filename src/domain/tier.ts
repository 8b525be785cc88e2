/**
 * 0 automatic reply · 1 a draft that a human approves · 2 assisted escalation (tried, could not,
 * package attached) · 3 straight to a human before any generation.
 */
export type Tier = 0 | 1 | 2 | 3;

/** What the desk lets the agent do by itself; caps the tier. */
export const autonomies = ['off', 'draft', 'auto'] as const;
export type Autonomy = (typeof autonomies)[number];
