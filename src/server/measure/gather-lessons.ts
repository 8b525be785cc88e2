import { readCitedCounts, readLessonFacts } from '#adapters/database/measure/lesson-facts.ts';
import { keepLessons } from '#adapters/database/measure/lessons.ts';
import { storedArticles } from '#adapters/knowledge/stored-articles.ts';
import { findLessons } from '#domain/measure/lesson.ts';
import type { Context } from '../context.ts';

const dayMs = 24 * 3_600_000;

/** Looks at the last 30 days for what could be made better. */
export async function gatherLessons({
  database,
  desk,
  ports,
}: Pick<Context, 'database' | 'desk' | 'ports'>): Promise<void> {
  const { kysely } = database;
  const [facts, cited, articles] = await Promise.all([
    readLessonFacts(kysely),
    readCitedCounts(kysely),
    storedArticles(kysely),
  ]);
  const oldest = ports.clock.now().getTime() - desk.knowledge.staleAfterDays * dayMs;
  const stale = articles
    .filter((article) => !article.lastReviewedAt || article.lastReviewedAt.getTime() < oldest)
    .map((article) => ({
      articleId: article.id,
      title: article.title,
      cited: cited.get(article.id) ?? 0,
      reviewedOn: article.lastReviewedAt?.toISOString().slice(0, 10),
    }));
  await keepLessons(kysely, findLessons({ ...facts, stale }));
}
