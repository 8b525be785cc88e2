/** How a turn ended: exactly one of these. */
export const turnOutcomes = ['replied', 'drafted', 'escalated', 'superseded'] as const;
export type TurnOutcome = (typeof turnOutcomes)[number];

/** What set a turn off. */
export type TurnTrigger =
  /** `personRequested`: the customer pressed "Talk to a person"; no reading of words is needed. */
  | { kind: 'message'; personRequested?: true }
  | { kind: 'action-decided'; actionId: string }
  | { kind: 'verified' }
  | { kind: 'handed-back'; instruction?: string }
  | { kind: 'regenerate'; instruction?: string };
