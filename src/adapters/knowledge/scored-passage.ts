import type { IndexedPassage } from './knowledge-index.ts';
import type { PassageFeatures } from './score-passages.ts';

/** A passage with what was found out about it. */
export interface ScoredPassage {
  passage: IndexedPassage;
  /** The passage of the article that earned the score; `passage` may be a better one to read. */
  earnedBy: IndexedPassage;
  features: PassageFeatures;
  score: number;
}
