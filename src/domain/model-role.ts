/**
 * What a model call is for. Call sites name a role; the desk maps roles to models, so that no
 * model id stands in code.
 */
export const modelRoles = ['classify', 'answer', 'answer-hard', 'summarise', 'judge'] as const;
export type ModelRole = (typeof modelRoles)[number];
