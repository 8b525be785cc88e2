import type { RankedPassage } from '#domain/article.ts';
import type { ModelPassage } from './ports/model.ts';

/** A passage as the model sees it: one sentence, step or table row per citable unit. */
export function toModelPassage(passage: RankedPassage): ModelPassage {
  return {
    source: passage.id,
    title: passage.headingPath.join(' > ') || passage.articleTitle,
    units: passage.units,
  };
}
