/** What the page shows beside its articles. */
export const knowledgeTabs = ['review', 'gaps', 'sources', 'search'] as const;
export type KnowledgeTab = (typeof knowledgeTabs)[number];
