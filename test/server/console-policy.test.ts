import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { ask, end, orderCall, says, understood } from '#test/support/console-stories.ts';
import { policyDryRun } from '#wire/console/policy-dry-run.ts';

let server: ConsoleServer;
let viewer: Caller;
let conversationId: string;

beforeAll(async () => {
  server = await startConsole();
  viewer = await server.member('viewer');
  const asked = await ask(server.database, {
    text: 'Please refund 150 dollars of order 1042.',
    name: 'Ana',
    email: 'ana@example.com',
    verified: true,
  });
  conversationId = asked.conversationId;
  const looked = orderCall('call_1', '1042');
  await end(server.database, asked.turnId, {
    understanding: understood('refund', 0.95),
    messages: says('Done.'),
    toolCalls: [
      looked,
      {
        ...looked,
        callId: 'call_2',
        tool: 'issue_refund',
        input: { order_id: '1042', amount: 150 },
        outcome: { status: 'succeeded', result: { refunded: 150 } },
        idempotencyKey: 'act_2',
        startedAt: new Date(looked.startedAt.getTime() + 50),
      },
    ],
  });
});
afterAll(async () => server[Symbol.asyncDispose]());

async function tryChange(...changes: unknown[]) {
  return await viewer.call('POST', '/policy/dry-run', { changes });
}

describe('a dry run of the policy', () => {
  it('judges what really happened by the changed rule and says what would differ', async () => {
    const run = policyDryRun.parse((await tryChange({ change: 'set', rule: 'refund-limit', max: 100 })).body);
    expect(run).toMatchObject({
      calls: 1,
      unreadable: 0,
      drifted: 0,
      moves: [{ from: 'allow', to: 'approve', count: 1 }],
      differences: [
        {
          conversationId,
          tool: 'issue_refund',
          status: 'succeeded',
          before: { kind: 'allow' },
          after: { kind: 'approve', rule: 'refund-limit' },
        },
      ],
    });
  });

  it('sees the calls before it and the customer’s own words, so that a looser rule changes nothing', async () => {
    const run = policyDryRun.parse((await tryChange({ change: 'set', rule: 'refund-limit', max: 500 })).body);
    expect(run).toMatchObject({ calls: 1, moves: [], differences: [] });
  });

  it('takes rules out and puts new ones in', async () => {
    const without = policyDryRun.parse((await tryChange({ change: 'remove', rule: 'refunds' })).body);
    expect(without.differences).toMatchObject([{ after: { kind: 'deny', rule: 'default-deny' } }]);
    const added = {
      kind: 'require-confirmation',
      id: 'ask-first',
      reason: 'The customer says yes.',
      tools: ['issue_refund'],
    };
    const withMore = policyDryRun.parse((await tryChange({ change: 'add', rule: added })).body);
    expect(withMore.moves).toEqual([{ from: 'allow', to: 'confirm', count: 1 }]);
  });

  it('refuses a change that makes no sense, in words', async () => {
    const { status, body } = await tryChange({ change: 'set', rule: 'look-first', max: 1 });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { message: expect.stringContaining('has no "max" to change') } });
  });
});
