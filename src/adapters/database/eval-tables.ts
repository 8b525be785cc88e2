import type { Generated } from 'kysely';
import type { Json, JsonOrNull, Maybe, Stamp } from './column-types.ts';

interface EvalRunsTable {
  id: string;
  suite: string;
  desk_version: string;
  model: string;
  filter: Maybe<string>;
  repeats: number;
  summary: Json;
  by_group: JsonOrNull;
  started_at: Date;
  ended_at: Date;
}

interface EvalCasesTable {
  run_id: string;
  case_id: string;
  attempt: number;
  status: string;
  group_name: string;
  played: Json;
}

export interface EvalJobsTable {
  id: string;
  suite: string;
  filter: Maybe<string>;
  model: string;
  max_cost: Maybe<number>;
  state: Generated<string>;
  cancel_wanted: Generated<boolean>;
  played: Generated<number>;
  passed: Generated<number>;
  total: Maybe<number>;
  run_id: Maybe<string>;
  fault: Maybe<string>;
  started_by: string;
  queued_at: Stamp;
  started_at: Maybe<Date>;
  alive_at: Maybe<Date>;
  finished_at: Maybe<Date>;
}

/** Runs of evals, their cases, and those that the console asked for. */
export interface EvalTables {
  eval_runs: EvalRunsTable;
  eval_cases: EvalCasesTable;
  eval_jobs: EvalJobsTable;
}
