import { type SearchView, searchRequest } from '#wire/console/knowledge.ts';
import type { Context } from '../../../context.ts';
import { presentRichText } from '../../../present/rich-text.ts';
import { visibleText } from '../../../present/visible-text.ts';
import { bodyOf, type ConsoleRouter } from '../console-router.ts';

/** The search as the agent has it, with its scores and what made them. */
export function searchRoute(router: ConsoleRouter, context: Context): void {
  router.on('POST /knowledge/search', async (c) => {
    const asked = await bodyOf(c, searchRequest);
    const started = performance.now();
    const language = asked.language ?? context.desk.languages[0] ?? 'en';
    const found = await context.ports.knowledge.search({
      query: asked.query,
      language,
      only: { productArea: asked.productArea, language: asked.onlyLanguage ? language : undefined },
      audience: asked.audience,
      limit: 8,
      explain: true,
    });
    const body: SearchView = {
      answerable: found.answerable,
      relevance: found.relevance,
      milliseconds: performance.now() - started,
      mended: found.mended ?? [],
      passages: found.passages.map((passage) => ({
        body: presentRichText(passage.text.slice(0, 600)),
        id: passage.id,
        articleId: passage.articleId,
        title: passage.articleTitle,
        headingPath: passage.headingPath,
        text: visibleText(passage.text).slice(0, 600),
        score: passage.score,
        relevance: passage.relevance,
        dense: passage.scores.dense,
        lexical: passage.scores.lexical,
        why: passage.why ?? [],
      })),
    };
    return c.json(body);
  });
}
