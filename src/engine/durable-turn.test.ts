import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import { allowFor } from '#domain/policy/rules.ts';
import type { ToolDefinition } from '#domain/tool.ts';
import type { ModelPort } from './ports/model.ts';
import { mostAttempts, runTurn } from './run-turn.ts';
import { engineKit, refundPassage } from './testing/engine-kit.ts';
import { scriptedModel } from './testing/scripted-model.ts';
import { TimeUp } from './time-up.ts';

const answer = {
  text: 'You can ask for a refund within 30 days of delivery.',
  citations: [{ source: refundPassage.id, title: 'Refunds', quote: refundPassage.units[0] ?? '', from: 0, to: 1 }],
};
const refund = { name: 'refund', input: { order_id: '1042', amount: 24 } };

/** A desk with one more write, allowed at a word, that acts as the test says. */
function kitWith(tool: Partial<ToolDefinition>, script: Parameters<typeof scriptedModel>[0]) {
  const write = {
    ...defineTool({
      name: 'cancel_order',
      description: 'Cancels an order.',
      input: z.object({ order_id: z.string() }),
      effect: 'write',
      recovery: 'never',
      run: async ({ order_id }) => ({ order_id }),
    }),
    ...tool,
  } as unknown as ToolDefinition;
  const kit = engineKit({ model: scriptedModel(script) });
  kit.ports.desk = {
    ...kit.desk,
    intents: kit.desk.intents.map((intent) => ({ ...intent, tools: undefined })),
    tools: [...kit.desk.tools, write],
    policies: [...kit.desk.policies, allowFor(['*'], 'cancel_order', { id: 'asked', reason: 'Asked for.' })],
  };
  return kit;
}
const cancel = (id: string) => ({ name: 'cancel_order', input: { order_id: id } });

describe('a durable turn', () => {
  it('does not make a write again that a turn made before a newer message cut it short, and tells of it', async () => {
    let made = 0;
    const model = [
      { toolCalls: [cancel('1042')] },
      { ...answer, before: () => void kit.store.say('And how long do I have for a refund?') },
      { toolCalls: [cancel('1042')] },
      answer,
    ];
    const kit = kitWith({ run: async () => ({ made: ++made }) }, model);
    await kit.say('Cancel order 1042');
    const waiting = kit.store.waiting();
    expect(waiting).toHaveLength(1);
    await kit.work(waiting[0] ?? '');
    expect(made).toBe(1);
    expect(kit.store.commits.map(({ outcome }) => outcome)).toEqual(['replied']);
    expect(kit.store.commits[0]?.toolCalls).toEqual([]);
    expect(kit.store.audit.filter(({ tool }) => tool === 'cancel_order')).toHaveLength(1);
  });

  it('uses a yes up with the first call, also when the model asks for the same again in one turn', async () => {
    const model = scriptedModel([
      { toolCalls: [refund] },
      'Please confirm the refund below.',
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 12 } }] },
      answer,
    ]);
    const kit = engineKit({ model });
    await kit.say('Please refund 24 or 12 dollars of order 1042');
    await kit.say('yes');
    expect(kit.effects).toMatchObject([{ input: { amount: 24 } }]);
  });

  it('makes no further write of a message after one whose outcome nobody knows, and tells a person', async () => {
    const ran: unknown[] = [];
    const kit = kitWith(
      {
        run: async (input) => {
          ran.push(input.order_id);
          throw new Error('connection lost');
        },
      },
      { answer: [{ toolCalls: [cancel('1'), cancel('2')] }], summarise: [{ fault: 'unavailable' }] },
    );
    await kit.say('Cancel orders 1 and 2');
    expect(ran).toEqual(['1']);
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated', handoff: { reason: 'tool_failure' } });
    expect(JSON.stringify(kit.store.commits[0]?.handoff?.tried)).toContain(
      'not known whether cancel_order took effect',
    );
  });

  it('repeats a repeatable write whose answer was lost with the same key', async () => {
    const keys: string[] = [];
    const kit = kitWith(
      {
        recovery: 'repeatable',
        run: async (_, context) => {
          if (keys.push(context.idempotencyKey) === 1) throw new Error('connection lost');
          return { done: true };
        },
      },
      [{ toolCalls: [cancel('1')] }, answer],
    );
    await kit.say('Cancel order 1');
    expect(keys).toHaveLength(2);
    expect(new Set(keys)).toEqual(new Set([kit.store.commits[0]?.toolCalls[0]?.idempotencyKey]));
    expect(kit.store.commits[0]?.outcome).toBe('replied');
  });

  it('asks a queryable tool after an unknown outcome and does not act twice', async () => {
    let ran = 0;
    const kit = kitWith(
      {
        recovery: 'queryable',
        run: () => Promise.reject(new Error(`connection lost ${++ran}`)),
        lookup: async () => ({ cancelled: true }),
      },
      [{ toolCalls: [cancel('1')] }, answer],
    );
    await kit.say('Cancel order 1');
    expect(ran).toBe(1);
    expect(kit.store.commits[0]?.toolCalls[0]?.outcome).toEqual({ status: 'succeeded', result: { cancelled: true } });
  });

  it('runs at most four lookups at once and keeps the order asked', async () => {
    let now = 0;
    let most = 0;
    const reads = Array.from({ length: 9 }, (_, index) => cancel(String(index)));
    const model = scriptedModel([{ toolCalls: reads }, answer]);
    const kit = kitWith({}, []);
    kit.ports.model = model;
    kit.ports.desk = {
      ...kit.ports.desk,
      tools: kit.ports.desk.tools.map((tool) => ({
        ...tool,
        effect: 'read',
        run: async (input: Record<string, unknown>) => {
          most = Math.max(most, ++now);
          await new Promise((resolve) => setImmediate(resolve));
          now--;
          return input;
        },
      })) as ToolDefinition[],
    };
    await kit.say('What about orders 0 to 8?');
    expect(most).toBe(4);
    const results = model.requests[1]?.messages.at(-1)?.blocks.map((block) => ('text' in block ? block.text : ''));
    expect(results).toEqual(reads.map(({ input }) => JSON.stringify(input)));
  });

  it('goes to a person with what was done when its time is over', async () => {
    const stop = new AbortController();
    const script = {
      answer: [{ toolCalls: [cancel('7')] }, { ...answer, before: () => stop.abort(new TimeUp(90)) }],
    };
    const kit = kitWith({}, script);
    await kit.work(kit.store.say('Cancel order 7'), stop.signal);
    expect(kit.store.commits[0]).toMatchObject({
      outcome: 'escalated',
      handoff: { reason: 'turn_limit', writtenBy: 'template' },
      toolCalls: [{ tool: 'cancel_order', outcome: { status: 'succeeded' } }],
    });
  });

  it('begins no write once its time is over', async () => {
    const stop = new AbortController();
    const ran: unknown[] = [];
    const look = { name: 'get_order', input: { order_id: '7' } };
    const kit = kitWith({ run: async (input) => ran.push(input) }, { answer: [{ toolCalls: [look, cancel('7')] }] });
    const slow = async () => stop.abort(new TimeUp(90));
    kit.ports.desk.tools = kit.ports.desk.tools.map((tool) =>
      tool.name === look.name ? { ...tool, run: slow } : tool,
    );
    await kit.work(kit.store.say('Cancel order 7'), stop.signal);
    expect(ran).toEqual([]);
    const [, call] = kit.store.commits[0]?.toolCalls ?? [];
    expect(call?.outcome).toMatchObject({ status: 'failed', error: 'cancel_order was not begun.' });
  });

  it('tells the person what was done also when a stage breaks after it', async () => {
    const kit = kitWith({}, { answer: [{ toolCalls: [cancel('7')] }], summarise: [] });
    await kit.say('Cancel order 7');
    expect(kit.store.commits[0]?.handoff?.tried).toMatchObject([{ what: expect.stringMatching(/cancel.order/i) }]);
  });

  it('is given to a person when it was begun too often', async () => {
    const model = scriptedModel([]);
    const kit = engineKit({ model });
    const turnId = kit.store.say('How long do I have?');
    const claim = await kit.store.claim(turnId, 'a process that dies', 1);
    if (!claim) throw new Error('not claimed');
    await runTurn({ ...claim, attempt: mostAttempts }, kit.ports, new AbortController().signal);
    expect(model.requests).toEqual([]);
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated', owner: { kind: 'team' } });
  });

  it('is given to a person when it cannot be read, however often it is begun', async () => {
    const kit = engineKit({ model: scriptedModel([]) });
    kit.ports.store = { ...kit.store, load: () => Promise.reject(new Error('a row that nobody can read')) };
    const turnId = kit.store.say('How long do I have?');
    let begun = 0;
    while (!kit.store.turns.find(({ id }) => id === turnId)?.ended) {
      const claim = await kit.store.claim(turnId, 'a process', 1);
      if (!claim) throw new Error('not claimed');
      begun += 1;
      await runTurn(claim, kit.ports, new AbortController().signal).catch(() => kit.store.lapse('a process'));
    }
    expect(begun).toBe(mostAttempts + 1);
    expect(kit.store.commits).toMatchObject([{ outcome: 'escalated', rules: [{ rule: 'turn.given-up' }] }]);
    expect(kit.store.owner.kind).toBe('team');
    expect(kit.store.messages.map(({ author }) => author.kind)).toEqual(['customer', 'system']);
  });

  it('writes a call that a crash may have cut into the ledger, as an estimate that says so', async () => {
    const asked = 'How long do I have?';
    const dying: ModelPort = {
      async *stream() {
        // The process dies here.
        await new Promise(() => {});
      },
    };
    const kit = engineKit({ model: dying });
    kit.ports.fallbackModel = scriptedModel([]);
    const turnId = kit.store.say(asked);
    void kit.work(turnId);
    await new Promise((resolve) => setImmediate(resolve));
    kit.store.lapse('test');
    kit.ports.model = scriptedModel([answer]);
    await kit.work(turnId);
    const rows = [...kit.store.ledger.values()];
    expect(rows.map(({ stop }) => stop)).toEqual(['crashed', 'end']);
    expect(rows[0]).toMatchObject({ role: 'answer', model: kit.ports.desk.models.answer, usage: { outputTokens: 0 } });
    expect(rows[0]?.usage.inputTokens).toBeGreaterThan(asked.length / 4);
    expect(kit.store.commits[0]?.outcome).toBe('replied');
  });

  it('drafts and takes back what was streamed when all sending is stopped while it writes', async () => {
    const text = `${answer.text} Refunds reach your card in 5 to 7 days. Is there anything else?`;
    const kit = engineKit({ model: scriptedModel([{ ...answer, text }]) });
    const publish = kit.store.publish.bind(kit.store);
    kit.ports.store = {
      ...kit.store,
      publish: async (claim, events) => {
        const published = await publish(claim, events);
        kit.store.sendingStopped = true;
        return published;
      },
    };
    await kit.say('How long do I have to ask for a refund?');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'drafted', tier: 1 });
    expect(kit.store.messages.filter(({ author }) => author.kind === 'ai')).toEqual([]);
    const told = kit.store.events.map(({ type }) => type).filter((type) => type.startsWith('reply-'));
    expect(told).toEqual(['reply-streamed', 'reply-retracted']);
  });

  it('counts attempts at a model call on after a crash, and waits out what the provider asked for', async () => {
    const heard: (number | undefined)[] = [];
    const dying: ModelPort = {
      async *stream(request) {
        heard.push(request.failedAttempts);
        for (let failed = 0; failed < 2; failed++) {
          yield { type: 'attempt-failed', reason: 'overloaded', waitMs: 7_000 };
        }
        // The process dies here.
        await new Promise(() => {});
      },
    };
    const kit = engineKit({ model: dying });
    const turnId = kit.store.say('How long do I have?');
    void kit.work(turnId);
    await new Promise((resolve) => setImmediate(resolve));
    kit.store.lapse('test');
    const waits: number[] = [];
    kit.ports.clock = { now: () => new Date('2026-11-20T10:00:02Z'), wait: async (ms) => void waits.push(ms) };
    kit.ports.model = { stream: (request) => dying.stream(request, new AbortController().signal) };
    void kit.work(turnId);
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([0, 2]);
    expect(waits).toEqual([5_000]);
  });

  it('answers a failing search to the model and goes on', async () => {
    const model = scriptedModel([
      { toolCalls: [{ name: 'search_knowledge_base', input: { query: 'gifts' } }] },
      answer,
    ]);
    const kit = engineKit({ model });
    const { search } = kit.ports.knowledge;
    kit.ports.knowledge.search = (request) =>
      request.query === 'gifts' ? Promise.reject(new Error('gone')) : search(request);
    await kit.say('How long do I have to ask for a refund?');
    expect(model.requests[1]?.messages.at(-1)?.blocks[0]).toMatchObject({ type: 'tool-result', isError: true });
    expect(kit.store.commits[0]?.outcome).toBe('replied');
  });
});
