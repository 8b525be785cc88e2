import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ModelPort, ModelRequest } from '#engine/ports/model.ts';
import { scriptedModel } from '#engine/testing/scripted-model.ts';
import { recordedModel, recordingModel, StaleRecording } from './recorded-model.ts';
import { type RecordedCall, readRecording, writeRecording } from './recording.ts';

const request: ModelRequest = {
  role: 'answer',
  system: ['Rules.'],
  tools: [],
  toolChoice: 'auto',
  messages: [{ role: 'user', blocks: [{ type: 'text', text: 'Hi' }] }],
  maxOutputTokens: 10,
};

async function textOf(model: ModelPort, over: Partial<ModelRequest> = {}): Promise<string> {
  let text = '';
  for await (const event of model.stream({ ...request, ...over }, new AbortController().signal)) {
    if (event.type === 'finished')
      text = event.response.blocks.map((block) => (block.type === 'text' ? block.text : block.name)).join(' ');
  }
  return text;
}

test('what was recorded is given back, also through its file, and each call once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'recordings-'));
  try {
    const calls: RecordedCall[] = [];
    const model = recordingModel(scriptedModel(['Hello.', { toolCalls: [{ name: 'look', input: { a: 1 } }] }]), calls);
    await textOf(model);
    await textOf(model, { system: ['Other.'] });
    await writeRecording(folder, 'case-a', 1, calls);
    const recording = await readRecording(folder, 'case-a', 1);
    if (!recording) throw new Error('it was written');
    const replay = recordedModel(recording);
    expect(await textOf(replay, { system: ['Other.'] })).toBe('look');
    expect(await textOf(replay)).toBe('Hello.');
    await expect(textOf(replay)).rejects.toThrow('has no more calls');
    expect(await readRecording(folder, 'case-b', 1)).toBeUndefined();
    await writeFile(path.join(folder, 'case-c.json'), '{"format":1,');
    await expect(readRecording(folder, 'case-c', 1)).rejects.toThrow('case-c.json is not a recording');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a request that changed since is stale, and what changed is named', async () => {
  const calls: RecordedCall[] = [];
  await textOf(recordingModel(scriptedModel(['Hello.']), calls));
  const stale = textOf(recordedModel({ format: 1, case: 'greeting', calls }), {
    system: ['New rules.'],
    maxOutputTokens: 20,
  });
  await expect(stale).rejects.toThrow(StaleRecording);
  await expect(stale).rejects.toThrow('the recording of greeting is stale: system, maxOutputTokens changed since');
});

test('what Claude does not see does not make a recording stale', async () => {
  const calls: RecordedCall[] = [];
  await textOf(recordingModel(scriptedModel(['Hello.']), calls));
  const brief = { text: 'Hi', intents: [], language: 'en', results: [], earlier: [], passages: [] };
  expect(await textOf(recordedModel({ format: 1, case: 'a', calls }), { brief })).toBe('Hello.');
});
