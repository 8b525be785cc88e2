/** What the page of reviews shows. */
export const reviewTabs = ['waiting', 'wrong', 'right', 'golden', 'articles'] as const;
export type ReviewTab = (typeof reviewTabs)[number];
