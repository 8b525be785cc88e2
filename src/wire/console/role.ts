/** What a member of the team may do, least first: each role may do all that the ones before it may. */
export const roles = ['viewer', 'agent', 'lead', 'admin'] as const;

export type Role = (typeof roles)[number];

/** True when `have` may do what `need` may. */
export function meetsRole(have: Role, need: Role): boolean {
  return roles.indexOf(have) >= roles.indexOf(need);
}
