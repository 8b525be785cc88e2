/**
 * How far an answer rests on what was retrieved or returned by tools. Found by code from the
 * draft and its evidence, never the model's opinion of itself.
 *
 * - `grounded`: every claim was found in the evidence.
 * - `partial`: the main claims were found, some were not.
 * - `ungrounded`: it claims things and the evidence has none of them.
 * - `no-source`: there was no evidence at all to rest on.
 */
export const groundings = ['grounded', 'partial', 'ungrounded', 'no-source'] as const;
export type Grounding = (typeof groundings)[number];
