/** Why a reviewer turned a draft down. */
export const rejectReasons = ['wrong-fact', 'policy', 'tone', 'incomplete', 'outdated', 'other'] as const;

export type RejectReason = (typeof rejectReasons)[number];
