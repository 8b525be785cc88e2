import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '#domain/events.ts';
import type { Context } from '../../../context.ts';
import { activityAfter, ReplyBuilder } from './streamed-reply.ts';

const context = { desk: { linkHosts: [], contacts: [] } } as unknown as Context;
const part = (index: number, text: string): DomainEvent => ({ type: 'reply-streamed', turnId: 't', index, text });
const textOf = (reply: ReplyBuilder) => JSON.stringify(reply.view(context).content);

describe('a reply on its way', () => {
  it('says the same whatever order and number its parts come in', () => {
    const parts = ['One. ', 'Two. ', '- three\n', '- four\n'].map((text, index) => part(index, text));
    const whole = new ReplyBuilder('t');
    for (const one of parts) whole.take(one);
    fc.assert(
      fc.property(fc.shuffledSubarray([...parts, ...parts], { minLength: 8 }), (given) => {
        const reply = new ReplyBuilder('t');
        for (const one of given) reply.take(one);
        expect(textOf(reply)).toBe(textOf(whole));
      }),
    );
  });

  it('is empty after it was taken back, and may begin anew', () => {
    const reply = new ReplyBuilder('t');
    reply.take(part(0, 'Wrong.'));
    reply.retract();
    expect(reply.view(context).content).toEqual([]);
    reply.take(part(1, 'Right.'));
    expect(textOf(reply)).toContain('Right.');
  });

  it('names what the agent is at, and no tool', () => {
    const called = (tool: string): DomainEvent => ({
      type: 'tool-called',
      turnId: 't',
      callId: 'c',
      tool,
      verdict: 'allow',
    });
    expect(activityAfter(called('issue_refund'))).toBe('checking');
    expect(activityAfter(called('search_knowledge_base'))).toBe('searching');
    expect(activityAfter({ type: 'owner-changed', owner: 'ai' })).toBeUndefined();
  });
});
