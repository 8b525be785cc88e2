import { createClaudeModel } from '#adapters/model-claude/claude-model.ts';
import { createEmbeddedModel } from '#adapters/model-embedded/create-embedded-model.ts';
import type { Desk } from '#domain/desk.ts';
import type { EvalModel } from '../play/talk.ts';
import type { EvalItem } from '../run/eval-item.ts';
import type { ModelLoan } from '../run/play-item.ts';
import { recordedModel, recordingModel } from './recorded-model.ts';
import { type RecordedCall, readRecording, writeRecording } from './recording.ts';

export type ModelChoice =
  | { kind: 'embedded' }
  | { kind: 'claude'; apiKey: string; baseUrl?: string; recordIn?: string }
  | { kind: 'recorded'; folder: string };

/** Lends each play of an item its model: one that lives on, or the item's own recording. */
export function modelLender(
  choice: ModelChoice,
  desk: Desk,
): (item: Pick<EvalItem, 'id'>, attempt: number) => Promise<ModelLoan> {
  if (choice.kind === 'embedded') {
    const model: EvalModel = { kind: 'embedded', port: createEmbeddedModel({ desk }) };
    return async () => ({ model });
  }
  if (choice.kind === 'recorded') {
    return async (item, attempt) => {
      const recording = await readRecording(choice.folder, item.id, attempt);
      if (!recording) throw new Error('has no recording: record it with --model claude --record');
      return { model: { kind: 'recorded', port: recordedModel(recording) } };
    };
  }
  const claude = createClaudeModel({ apiKey: choice.apiKey, baseURL: choice.baseUrl, models: desk.models });
  const { recordIn } = choice;
  if (!recordIn) return async () => ({ model: { kind: 'claude', port: claude } });
  return async (item, attempt) => {
    const calls: RecordedCall[] = [];
    return {
      model: { kind: 'claude', port: recordingModel(claude, calls) },
      keep: () => writeRecording(recordIn, item.id, attempt, calls),
    };
  };
}
