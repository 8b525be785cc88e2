import type { ColumnType, Generated } from 'kysely';
import type { Json, Maybe, Stamp } from '../column-types.ts';

export interface ReviewsTable {
  id: string;
  draft_id: Maybe<string>;
  message_id: Maybe<string>;
  turn_id: string;
  ticket_id: string;
  conversation_id: string;
  intent: Maybe<string>;
  confidence: Maybe<number>;
  state: Generated<'pending' | 'done' | 'skipped'>;
  accurate: Maybe<boolean>;
  correction: Maybe<string>;
  reason: Maybe<string>;
  reviewed_by: Maybe<string>;
  reviewed_at: Maybe<Date>;
  golden_at: Maybe<Date>;
  created_at: Stamp;
}

export interface ArticleMarksTable {
  id: string;
  article_id: string;
  review_id: string;
  note: Maybe<string>;
  state: Generated<'open' | 'cleared'>;
  cleared_by: Maybe<string>;
  cleared_at: Maybe<Date>;
  created_at: Stamp;
}

export interface CalibrationsTable {
  version: ColumnType<number, never, never>;
  points: Json;
  reviews: number;
  brier_before: number;
  brier_after: number;
  active: Generated<boolean>;
  made_by: string;
  created_at: Stamp;
}

export interface AlertsTable {
  id: string;
  rule: string;
  scope: Generated<string>;
  title: string;
  detail: string;
  value: Maybe<number>;
  usual: Maybe<number>;
  state: Generated<'open' | 'over'>;
  seen_by: Maybe<string>;
  seen_at: Maybe<Date>;
  opened_at: Stamp;
  over_at: Maybe<Date>;
}

export interface LessonsTable {
  id: string;
  kind: string;
  subject: string;
  title: string;
  action: string;
  evidence: Json;
  tickets: number;
  owner_id: Maybe<string>;
  state: Generated<'open' | 'doing' | 'done' | 'dismissed'>;
  metric: ColumnType<unknown, string | null | undefined, string | null>;
  note: Maybe<string>;
  created_at: Stamp;
  updated_at: Stamp;
  done_at: Maybe<Date>;
}

/** Tables of `migrations/0030-measure.sql` that are written row by row. */
export interface MeasureSchema {
  reviews: ReviewsTable;
  article_marks: ArticleMarksTable;
  calibrations: CalibrationsTable;
  alerts: AlertsTable;
  lessons: LessonsTable;
}
