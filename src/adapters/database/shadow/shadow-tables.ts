import type { ColumnType, Generated } from 'kysely';
import type { Comparison } from '#domain/shadow/compare-replies.ts';
import type { Json, Maybe } from '../column-types.ts';

/** A call of a shadow draft, as it is shown. */
export interface ShadowCall {
  tool: string;
  input: unknown;
  verdict: string;
  /** Of the verdict. */
  reason: string;
}

export interface ShadowDraftsTable {
  id: string;
  message_id: string;
  ticket_id: string;
  conversation_id: string;
  intent: string;
  channel: string;
  language: string;
  desk_version: string;
  outcome: 'replied' | 'drafted' | 'escalated';
  tier: number;
  confidence: number;
  body: Maybe<string>;
  tools: Json<ShadowCall[]>;
  rules: Json<{ rule: string; reason: string }[]>;
  violations: number;
  cost_micros: number;
  created_at: Generated<Date>;
  reply_id: Maybe<string>;
  compared: ColumnType<Comparison | null, string | null | undefined, string | null>;
  agrees: Maybe<boolean>;
  compared_at: Maybe<Date>;
}

/** Tables of shadow mode. */
export interface ShadowTables {
  shadow_drafts: ShadowDraftsTable;
}
