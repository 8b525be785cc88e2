import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import { allowFor } from '#domain/policy/rules.ts';
import type { ToolDefinition } from '#domain/tool.ts';
import { engineKit } from '#engine/testing/engine-kit.ts';
import type { RecordedRequest } from '#test/fake-claude/recorded-request.ts';
import type { Rejection } from '#test/fake-claude/rejection.ts';
import { callTools, type Reply, type StreamFault, say, withFault } from '#test/fake-claude/reply.ts';
import { statusCases } from './status-cases.ts';
import { startTalk } from './talk.ts';

/** Where in a turn the provider fails: so many calls of the loop were answered before. */
const places = { 'at the first call': 0, 'after a tool': 1, 'at the last call': 5 };
type Place = keyof typeof places;

const cancel = callTools({ name: 'cancel_order', input: { order_id: '1042' } });
const look = callTools({ name: 'get_order', input: { order_id: '1042' } });
const done = say('Order 1042 is cancelled.');

/** What a good model does: acts, looks again and again, and answers when it must. */
const story: Reply[] = [cancel, look, look, look, look, done];

interface Failure {
  name: string;
  /** The failing answer in place of the good one. */
  instead(good: Reply): Reply | Rejection;
  /** A single failure is made good by another attempt. */
  passes: boolean;
}

const rejections: Failure[] = statusCases.map(({ kind: _, attempts, is, ...rejection }) => ({
  name: `${rejection.status} ${is ?? ''}`.trim(),
  instead: () => rejection,
  passes: attempts > 1,
}));

const streamFaults: Failure[] = (
  [
    { kind: 'end', at: { records: 1 } },
    { kind: 'hang-up', at: { records: 0 } },
    { kind: 'reset', at: { records: 0 } },
    { kind: 'garbage', at: { records: 1 } },
    { kind: 'error-event', at: { records: 1 } },
    { kind: 'error-event', at: { records: 1 }, type: 'api_error' },
    // In the middle of a call's input, or of words that were heard.
    { kind: 'end', at: { records: 4 } },
    { kind: 'reset', at: { records: 4 } },
    { kind: 'error-event', at: { records: 4 } },
  ] satisfies StreamFault[]
).map((fault) => ({
  name: [fault.kind, 'type' in fault ? fault.type : '', 'at record', fault.at.records]
    .filter((word) => word !== '')
    .join(' '),
  instead: (good) => withFault(good, fault),
  passes: true,
}));

/** Works one turn whose provider fails at the place, once or from there on. */
async function turnWith(failure: Failure, place: Place, always: boolean) {
  let answered = 0;
  let failed = 0;
  const respond = ({ body }: RecordedRequest) => {
    // The package for a person is written by another call; the same trouble strikes it.
    if (body.output_config?.format) return always ? failure.instead(say('{}')) : say('{}');
    const good = story[answered] ?? done;
    if (answered >= places[place] && (always || failed === 0)) {
      failed += 1;
      return failure.instead(good);
    }
    answered += 1;
    return good;
  };
  await using talk = await startTalk({ respond });
  const made: string[] = [];
  const write = defineTool({
    name: 'cancel_order',
    description: 'Cancels an order.',
    input: z.object({ order_id: z.string() }),
    effect: 'write',
    recovery: 'never',
    run: async ({ order_id }, { idempotencyKey }) => {
      made.push(idempotencyKey);
      return { order_id, cancelled: true };
    },
  }) as unknown as ToolDefinition;
  const kit = engineKit({ model: talk.model });
  kit.ports.desk = {
    ...kit.desk,
    intents: kit.desk.intents.map((intent) => ({ ...intent, tools: undefined })),
    tools: [...kit.desk.tools, write],
    policies: [...kit.desk.policies, allowFor(['*'], 'cancel_order', { id: 'asked', reason: 'Asked for.' })],
  };
  await kit.say('Cancel order 1042');
  return { ...kit.store, owner: kit.store.owner, made };
}

describe.each(Object.keys(places) as Place[])('trouble %s', (place) => {
  it.each([...rejections, ...streamFaults])(
    'that stays ends with a person and nothing lost: $name',
    async (failure) => {
      const { commits, messages, made, owner } = await turnWith(failure, place, true);
      expect(commits).toMatchObject([{ outcome: 'escalated', handoff: { reason: 'model_unavailable' } }]);
      expect(owner.kind).toBe('team');
      expect(messages.map(({ author }) => author.kind)).toEqual(['customer', 'system']);
      expect(made).toHaveLength(place === 'at the first call' ? 0 : 1);
      // A person learns what was done before.
      expect((commits[0]?.handoff?.tried.length ?? 0) > 0).toBe(made.length > 0);
      expect(commits[0]?.toolCalls.filter(({ tool }) => tool === 'cancel_order')).toHaveLength(made.length);
    },
  );

  it.each([...rejections, ...streamFaults].filter(({ passes }) => passes))(
    'that passes leaves no trace but the retry: $name',
    async (failure) => {
      const { commits, messages, made } = await turnWith(failure, place, false);
      expect(commits).toMatchObject([{ outcome: 'replied' }]);
      expect(messages.map(({ author, text }) => [author.kind, text])).toEqual([
        ['customer', 'Cancel order 1042'],
        ['ai', 'Order 1042 is cancelled.'],
      ]);
      expect(made).toHaveLength(1);
      expect(commits[0]?.modelCalls.flatMap(({ retries }) => retries)).toHaveLength(1);
    },
  );
});
