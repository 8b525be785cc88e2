import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ModelEvent } from '#engine/ports/model.ts';
import { requestParts } from './request-hash.ts';

const block = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string(),
    citations: z.array(
      z.object({ source: z.string(), title: z.string(), quote: z.string(), from: z.number(), to: z.number() }),
    ),
  }),
  z.object({ type: z.literal('tool-call'), id: z.string(), name: z.string(), input: z.unknown() }),
]);
const usage = z.object({
  inputTokens: z.number(),
  outputTokens: z.number(),
  cacheReadTokens: z.number(),
  cacheWriteTokens: z.number(),
  cacheWriteHourTokens: z.number(),
});
const response = z.object({
  blocks: z.array(block),
  raw: z.unknown().optional(),
  stop: z.enum(['end', 'tool-calls', 'max-tokens', 'refusal', 'paused', 'context-exceeded', 'unknown']),
  usage,
  model: z.string(),
  provider: z.enum(['claude', 'embedded', 'scripted']),
  requestId: z.string().optional(),
  latencyMs: z.number(),
  templated: z.boolean().optional(),
  firstTokenMs: z.number().optional(),
  retries: z.array(z.string()),
});
type RecordedResponse = z.infer<typeof response>;

const recordedCall = z.object({
  hash: z.string(),
  parts: z.record(z.enum(requestParts), z.string()),
  response,
});
export type RecordedCall = z.infer<typeof recordedCall>;

const recording = z.object({ format: z.literal(1), case: z.string(), calls: z.array(recordedCall) });
export type Recording = z.infer<typeof recording>;

const fileOf = (folder: string, id: string, attempt: number) =>
  path.join(folder, attempt === 1 ? `${id}.json` : `${id}.${attempt}.json`);

/** The recording of a case. Undefined: there is none. Throws when the file is not one. */
export async function readRecording(folder: string, id: string, attempt: number): Promise<Recording | undefined> {
  const file = fileOf(folder, id, attempt);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return recording.parse(JSON.parse(text));
  } catch {
    throw new Error(`${path.basename(file)} is not a recording: record the case again`);
  }
}

/** Written whole or not at all: a run that is stopped leaves no half recording behind. */
export async function writeRecording(
  folder: string,
  id: string,
  attempt: number,
  calls: RecordedCall[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = fileOf(folder, id, attempt);
  const value: Recording = { format: 1, case: id, calls };
  await writeFile(`${file}.part`, `${JSON.stringify(value, undefined, 1)}\n`);
  await rename(`${file}.part`, file);
}

/** The events of a recorded answer, as the model sent them but for the pace. */
export function* eventsOf(recorded: RecordedResponse): Generator<ModelEvent> {
  for (const one of recorded.blocks) {
    if (one.type !== 'text') continue;
    yield { type: 'text', text: one.text };
    for (const citation of one.citations) yield { type: 'citation', citation };
  }
  yield { type: 'finished', response: recorded };
}
