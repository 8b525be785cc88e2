/** What the page shows beside its articles. */
export const knowledgeTabs = ['review', 'gaps', 'sources', 'search'] as const;
export type KnowledgeTab = (typeof knowledgeTabs)[number];

/** Which of the articles the list is cut down to. */
export const articleFilters = ['stale', 'fresh', 'unused'] as const;
export type ArticleFilter = (typeof articleFilters)[number];
