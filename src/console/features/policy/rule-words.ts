/** What a rule does with a call it does not let pass. */
export const otherwiseWords = { deny: 'Refuse', approve: 'Ask a person', escalate: 'Hand to a person' };
export const levelWords = { anonymous: 'Anyone', claimed: 'Named an e-mail', verified: 'Verified', staff: 'Staff' };
/** How far back a dry run looks, in days. */
export const windowWords = { '7': 'Last 7 days', '30': 'Last 30 days', '90': 'Last 90 days', '365': 'Last year' };
export type Window = keyof typeof windowWords;
