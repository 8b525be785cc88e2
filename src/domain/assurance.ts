/**
 * How sure we are who the customer is. Levels are ordered; a tool states the least it needs.
 *
 * - `anonymous`: nothing is known.
 * - `claimed`: they typed an e-mail address; anyone could have.
 * - `verified`: a signed widget token, a one-time code, or a helpdesk that vouches.
 * - `staff`: a signed-in member of the desk's own team acting for the customer.
 */
export const assuranceLevels = ['anonymous', 'claimed', 'verified', 'staff'] as const;

export type Assurance = (typeof assuranceLevels)[number];

/** True when `have` is at least `need`. */
export function meetsAssurance(have: Assurance, need: Assurance): boolean {
  return assuranceLevels.indexOf(have) >= assuranceLevels.indexOf(need);
}
