import { describe, expect, it } from 'vitest';
import { emptyTicketMemory } from '../ticket.ts';
import { type Signal, type SignalName, signalNames, type Understanding } from '../understanding.ts';
import { updateMemory } from './update-memory.ts';

function read(intents: [string, number][], present: SignalName[] = []): Understanding {
  const signal = (name: SignalName): Signal => ({ present: present.includes(name), confidence: 0.9 });
  return {
    intents: intents.map(([intent, confidence]) => ({ intent, confidence })),
    outOfScope: 0,
    urgency: 'normal',
    sentiment: 'neutral',
    language: 'en',
    complexity: 'simple',
    signals: Object.fromEntries(signalNames.map((name) => [name, signal(name)])) as Understanding['signals'],
    source: 'local',
  };
}

describe('updateMemory', () => {
  it('counts turns, frustration and rephrases', () => {
    const memory = updateMemory(emptyTicketMemory, read([['refund', 0.9]], ['frustration', 'rephrase']));
    expect(memory).toMatchObject({ customerTurns: 1, frustration: 1, rephrases: 1, unresolvedIntents: ['refund'] });
  });

  it('counts a failed answer only when there was an answer', () => {
    const again = read([['refund', 0.9]], ['rephrase']);
    expect(updateMemory(emptyTicketMemory, again).failedAnswers).toBe(0);
    const answered = { ...emptyTicketMemory, lastIntents: ['refund'] };
    expect(updateMemory(answered, again).failedAnswers).toBe(1);
  });

  it('counts an answer with a thumb down as failed, once, also when the question is asked again', () => {
    const answered = { ...emptyTicketMemory, lastIntents: ['refund'] };
    const first = updateMemory(answered, read([['refund', 0.9]], ['rephrase']), { last: 'a', disliked: ['a'] });
    expect(first).toMatchObject({ failedAnswers: 1, countedDislikes: ['a'] });
    expect(updateMemory(first, read([]), { last: 'b', disliked: ['a'] }).failedAnswers).toBe(1);
    expect(updateMemory(first, read([]), { last: 'b', disliked: ['a', 'b'] }).failedAnswers).toBe(2);
  });

  it('takes a thumb down back that became one up, and leaves thumbs of the old topic behind', () => {
    const failed = { ...emptyTicketMemory, lastIntents: ['refund'], failedAnswers: 1, countedDislikes: ['a'] };
    expect(updateMemory(failed, read([]), { last: 'a', disliked: [] }).failedAnswers).toBe(0);
    const moved = updateMemory(failed, read([['shipping', 0.9]]), { last: 'b', disliked: ['a', 'b'] });
    expect(moved).toMatchObject({ failedAnswers: 0, countedDislikes: ['a', 'b'] });
  });

  const old = {
    ...emptyTicketMemory,
    customerTurns: 3,
    frustration: 1,
    rephrases: 1,
    failedAnswers: 1,
    summary: 'A refund.',
    lastIntents: ['refund'],
  };

  it('drops the summary and the old question’s counts on a new topic, and keeps the ticket’s', () => {
    const memory = updateMemory(old, read([['shipping', 0.9]]));
    expect(memory).toMatchObject({ customerTurns: 4, frustration: 1, rephrases: 0, failedAnswers: 0 });
    expect(memory.summary).toBeUndefined();
  });

  it.each([
    ['the same intent', read([['refund', 0.9]])],
    ['an unsure reading', read([['shipping', 0.5]])],
    ['no intent', read([])],
    ['a rephrase', read([['shipping', 0.9]], ['rephrase'])],
  ])('keeps the summary on %s', (_name, understanding) => {
    expect(updateMemory(old, understanding).summary).toBe('A refund.');
  });
});
